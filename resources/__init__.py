"""Data only: agendas, forms, scales, law references, professions, translations and icons."""
