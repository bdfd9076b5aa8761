"""The worker with its real thread; every wait is for an event, never for a time."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from views.worker import JobState, Progress, StoreWorker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[StoreWorker]:
    instance = StoreWorker()
    yield instance
    instance.shutdown()


def test_work_is_done_off_the_window_thread_and_answered_on_it(worker: StoreWorker) -> None:
    seen: list[tuple[int, int]] = []
    worker.run(threading.get_ident, done=lambda there: seen.append((there, threading.get_ident())))
    assert worker.wait_idle()
    [(there, here)] = seen
    assert there != here
    assert here == threading.get_ident()
    assert QThread.currentThread() is worker.thread()


def test_jobs_run_one_at_a_time_in_the_order_asked(worker: StoreWorker) -> None:
    order: list[str] = []
    for n in range(50):
        worker.run(
            lambda n=n: order.append(f"run {n}"), done=lambda _, n=n: order.append(f"ok {n}")
        )
    assert worker.wait_idle()
    assert [o for o in order if o.startswith("run")] == [f"run {n}" for n in range(50)]
    assert [o for o in order if o.startswith("ok")] == [f"ok {n}" for n in range(50)]


def test_an_error_goes_to_its_own_callback(worker: StoreWorker) -> None:
    heard: list[Exception] = []
    stray: list[object] = []
    worker.unexpected.connect(stray.append)
    job = worker.run(int, "not a number", failed=heard.append)
    assert worker.wait_idle()
    assert isinstance(heard[0], ValueError)
    assert job.state is JobState.FAILED
    assert stray == []


def test_an_error_nobody_listens_to_is_never_swallowed(worker: StoreWorker) -> None:
    stray: list[object] = []
    worker.unexpected.connect(stray.append)
    worker.run(int, "not a number")
    assert worker.wait_idle()
    assert isinstance(stray[0], ValueError)


def test_no_callback_after_the_owner_is_destroyed_but_errors_still_surface(
    worker: StoreWorker, qtbot: QtBot
) -> None:
    gate = threading.Event()
    calls: list[str] = []
    stray: list[object] = []
    worker.unexpected.connect(stray.append)
    owner = QObject()
    worker.run(gate.wait, 10.0, done=lambda _: calls.append("done"), owner=owner)
    worker.run(int, "bad", failed=lambda _: calls.append("failed"), owner=owner)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    gate.set()
    assert worker.wait_idle()
    assert calls == []
    assert isinstance(stray[0], ValueError)


def test_a_waiting_job_that_is_cancelled_never_runs(worker: StoreWorker) -> None:
    gate = threading.Event()
    ran: list[str] = []
    worker.run(gate.wait, 10.0)
    job = worker.run(ran.append, "ran", done=lambda _: ran.append("done"))
    job.cancel()
    gate.set()
    assert worker.wait_idle()
    assert ran == []
    assert job.finished


def test_a_running_job_sees_the_wish_to_stop_and_its_result_is_dropped(
    worker: StoreWorker,
) -> None:
    begun = threading.Event()
    answers: list[str] = []
    stray: list[object] = []
    worker.unexpected.connect(stray.append)

    def count(progress: Progress) -> str:
        begun.set()
        while True:
            progress.check()

    job = worker.run_long(count, done=answers.append)
    assert begun.wait(10.0)
    job.cancel()
    assert worker.wait_idle()
    assert job.state is JobState.CANCELLED
    assert answers == []
    assert stray == []


def test_progress_arrives_in_order_on_the_window_thread(worker: StoreWorker) -> None:
    steps: list[tuple[int, int, bool]] = []

    def climb(progress: Progress, top: int) -> int:
        for n in range(1, top + 1):
            progress.report(n, top)
        return top

    worker.run_long(
        climb,
        3,
        progress=lambda at, of: steps.append((at, of, QThread.currentThread() is worker.thread())),
    )
    assert worker.wait_idle()
    assert steps == [(1, 3, True), (2, 3, True), (3, 3, True)]


def test_busy_is_told_once_at_each_end(worker: StoreWorker) -> None:
    told: list[bool] = []
    worker.busy_changed.connect(told.append)
    for _ in range(3):
        worker.run(int, "1")
    assert worker.busy
    assert worker.wait_idle()
    assert told == [True, False]


def test_waiting_gives_up_when_the_time_is_out(worker: StoreWorker) -> None:
    gate = threading.Event()
    worker.run(gate.wait, 10.0)
    assert not worker.wait_idle(20)
    gate.set()
    assert worker.wait_idle()


def test_shutdown_drops_what_waits_ends_the_thread_and_refuses_more(qtbot: QtBot) -> None:
    worker = StoreWorker()
    calls: list[str] = []
    threads: list[threading.Thread] = []
    begun = threading.Event()

    def first() -> None:
        threads.append(threading.current_thread())
        begun.set()

    worker.run(first, done=lambda _: calls.append("first"))
    worker.run(calls.append, "second", done=lambda _: calls.append("done"))
    assert begun.wait(10.0)
    worker.shutdown()
    assert not worker.busy
    assert not threads[0].is_alive()
    qtbot.wait(0)
    assert "first" not in calls
    assert "done" not in calls
    with pytest.raises(RuntimeError):
        worker.run(int, "1")
