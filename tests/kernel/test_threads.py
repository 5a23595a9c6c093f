"""Threads that a script starts draw and print into its app; others do not; unloading undoes it."""

from __future__ import annotations

from .kernel_client import Notebook


def test_threads_and_pools_draw_and_print_into_their_app(notebook: Notebook) -> None:
    cell = notebook.run(
        "%%reactive\nimport threading\nfrom concurrent.futures import ThreadPoolExecutor\nimport jupyter_reactive as st\n"
        "def work(n):\n    print(f'printed {n}')\n    st.text(f'drawn {n}')\n"
        "thread = threading.Thread(target=work, args=(0,))\nthread.start()\nthread.join()\n"
        "with ThreadPoolExecutor(2) as pool:\n    list(pool.map(work, range(1, 5)))\n    pool.submit(work, 5).result()"
    )
    view = notebook.view(cell.session)
    assert sorted(view.bodies()) == [f"drawn {n}" for n in range(6)]
    assert cell.text == ""
    console = str(view.messages[0]["console"])
    assert all(f"printed {n}" in console for n in range(6))


def test_a_container_is_drawn_into_by_eight_threads_at_once(notebook: Notebook) -> None:
    cell = notebook.run(
        "%%reactive\nimport threading\nimport jupyter_reactive as st\nstart = threading.Barrier(8)\n"
        "places = [st.container() for _ in range(8)]\n"
        "def work(place, n):\n    start.wait()\n    for i in range(50):\n        place.text(f'{n}-{i}')\n"
        "threads = [threading.Thread(target=work, args=each[::-1]) for each in enumerate(places)]\n"
        "for each in threads:\n    each.start()\nfor each in threads:\n    each.join()"
    )
    view = notebook.view(cell.session)
    assert view.bodies() == [f"{n}-{i}" for n in range(8) for i in range(50)]


def test_a_cells_own_thread_is_nobodys(notebook: Notebook) -> None:
    cell = notebook.run("import threading\nt = threading.Thread(target=print, args=('mine',))\nt.start(); t.join()")
    notebook.until(lambda: cell.text.strip() == "mine")


def test_unloading_gives_the_methods_back(notebook: Notebook) -> None:
    notebook.run("%unload_ext jupyter_reactive")
    left = notebook.run(
        "import threading\nfrom concurrent.futures import ThreadPoolExecutor\n"
        "print(threading.Thread.start.__module__, ThreadPoolExecutor.submit.__module__)"
    )
    assert left.text.split() == ["threading", "concurrent.futures.thread"]
    notebook.run("%load_ext jupyter_reactive")
