"""Scripts that run in nova's virtual environment; nothing here imports them."""
