"""Coverage-guided fuzzing of everything that reads bytes from outside.

`python3 bootstrap.py fuzz [SECONDS] [TARGET …]`. Each *target* reads some bytes and says what came
of them; whatever else it raises is a finding. A fuzzer (atheris, over libFuzzer) sees which lines
of ours each input reaches and goes on from those that reach new ones. The same targets are played
blindly, in a few seconds and on every machine, by `tests/hostile/test_fuzz_targets.py`; what was
once found stands in `tests/hostile/test_found_by_fuzzing.py`.
"""
