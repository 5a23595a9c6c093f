"""Files between a person's disk and the app."""

from __future__ import annotations

import hashlib
from pathlib import Path

from playwright.sync_api import expect

from .conftest import OpenNotebook

SAVE = """%%reactive --name save
import jupyter_reactive as st
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
st.download_button("Save a table", "a,b\\n1,2\\n", "table.csv", "text/csv", on_click="ignore")
pressed = st.download_button("Make it", lambda: bytes(range(256)) * 40_000, "large.bin")
def fail():
    raise RuntimeError("no data yet")
st.download_button("Broken", fail, on_click="ignore")
st.write(f"run {runs}: {pressed}")
"""


def test_a_file_is_saved_as_the_app_made_it(open_notebook: OpenNotebook, tmp_path: Path) -> None:
    lab = open_notebook(SAVE)
    app, page = lab.app, lab.page
    with page.expect_download() as table:
        app.get_by_role("button", name="Save a table").click()
    assert table.value.suggested_filename == "table.csv"
    table.value.save_as(tmp_path / "table.csv")
    assert (tmp_path / "table.csv").read_bytes() == b"a,b\n1,2\n"
    expect(app.get_by_text("run 1: False")).to_be_visible()
    with page.expect_download() as large:
        app.get_by_role("button", name="Make it").click()
    large.value.save_as(tmp_path / "large.bin")
    assert (tmp_path / "large.bin").read_bytes() == bytes(range(256)) * 40_000
    expect(app.get_by_text("run 2: True")).to_be_visible()
    app.get_by_role("button", name="Broken").click()
    expect(app.get_by_role("alert")).to_have_text("The file could not be made: RuntimeError: no data yet")


UPLOAD = """%%reactive --name upload
import hashlib
import jupyter_reactive as st
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
files = st.file_uploader("Tables", type=["csv", "bin"], accept_multiple_files=True, max_upload_size=64)
st.write(f"run {runs}")
for each in files:
    st.text(f"{each.name} {each.size} {hashlib.sha256(each.getbuffer()).hexdigest()}")
"""


def line_of(name: str, data: bytes) -> str:
    return f"{name} {len(data)} {hashlib.sha256(data).hexdigest()}"


def test_files_are_chosen_kept_and_removed(open_notebook: OpenNotebook, tmp_path: Path, pictures: Path) -> None:
    lab = open_notebook(UPLOAD)
    app = lab.app
    small, large = b"a,b\n", bytes(range(256)) * 4096 * 20
    (tmp_path / "a.csv").write_bytes(small)
    (tmp_path / "large.bin").write_bytes(large)
    (tmp_path / "no.txt").write_bytes(b"no")
    with lab.page.expect_file_chooser() as chooser:
        app.get_by_role("button", name="Choose files").click()
    chooser.value.set_files([tmp_path / "a.csv", tmp_path / "large.bin", tmp_path / "no.txt"])
    expect(app.get_by_text(line_of("large.bin", large))).to_be_visible()
    expect(app.get_by_text(line_of("a.csv", small))).to_be_visible()
    expect(app.get_by_text("run 2")).to_be_visible()
    expect(app.get_by_role("alert")).to_have_text("This type of file is not asked for.")
    lab.page.screenshot(path=pictures / "file_uploader.png")
    app.get_by_role("button", name="Remove large.bin").click()
    expect(app.get_by_text(line_of("large.bin", large))).to_have_count(0)
    expect(app.get_by_text(line_of("a.csv", small))).to_be_visible()


DROP = """([zone, name, size]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(size)], name));
    for (const type of ["dragenter", "dragover", "drop"]) {
        zone.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
}"""


def test_a_file_is_dropped_and_one_that_is_on_its_way_cancelled(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(UPLOAD)
    app, zone = lab.app, lab.app.locator(".jp-Reactive-DropZone")
    zone.evaluate(f"zone => ({DROP})([zone, 'a.csv', 5])")
    expect(app.get_by_text(line_of("a.csv", bytes(5)))).to_be_visible()
    # Parts wait in the page while the connection to the kernel does.
    lab.page.evaluate("""() => {
        window.kept = WebSocket.prototype.send;
        WebSocket.prototype.send = () => undefined;
    }""")
    zone.evaluate(f"zone => ({DROP})([zone, 'slow.csv', 50_000_000])")
    expect(app.get_by_role("progressbar", name="Uploading slow.csv")).to_be_visible()
    app.get_by_role("button", name="Cancel slow.csv").click()
    expect(app.get_by_text("slow.csv")).to_have_count(0)
    lab.page.evaluate("() => { WebSocket.prototype.send = window.kept; }")
    zone.evaluate(f"zone => ({DROP})([zone, 'b.csv', 7])")
    expect(app.get_by_text(line_of("b.csv", bytes(7)))).to_be_visible()
    expect(app.get_by_text(line_of("a.csv", bytes(5)))).to_be_visible()


# The fake microphone beeps once a second.
SOME_TIME = "() => new Promise(heard => setTimeout(heard, 1200))"
RECORD = """%%reactive --name record
import io, wave
import jupyter_reactive as st
from PIL import Image
photo = st.camera_input("You", resolution="480p")
if photo:
    image = Image.open(photo)
    st.text(f"{image.format} {image.width > 0} {photo.type} {photo.name[-4:]}")
speech = st.audio_input("Speech", sample_rate=8000)
if speech:
    with wave.open(speech) as sound:
        st.text(f"{sound.getframerate()} Hz, {sound.getnchannels()}, {sound.getnframes() > 0} {speech.type}")
"""


def test_a_camera_and_a_microphone_give_what_they_recorded(open_notebook: OpenNotebook, pictures: Path) -> None:
    lab = open_notebook(RECORD)
    app = lab.app
    app.get_by_role("button", name="Start the camera").click()
    video = app.locator("video")
    expect(video).to_be_visible()
    lab.page.wait_for_function("() => document.querySelector('video').videoWidth > 0")
    app.get_by_role("button", name="Take the photo").click()
    expect(app.get_by_text("JPEG True image/jpeg .jpg")).to_be_visible()
    expect(app.get_by_role("img", name="The photo that was taken")).to_be_visible()
    app.get_by_role("button", name="Record", exact=True).click()
    lab.page.evaluate(SOME_TIME)
    app.get_by_role("button", name="Stop recording").click()
    expect(app.get_by_text("8000 Hz, 1, True audio/wav")).to_be_visible()
    lab.page.screenshot(path=pictures / "recordings.png")
    app.get_by_role("button", name="Remove").first.click()
    expect(app.get_by_text("JPEG True image/jpeg .jpg")).to_have_count(0)


CHAT = """%%reactive --name chat
import jupyter_reactive as st
message = st.chat_input("Ask", accept_file="multiple", file_type=["txt"], accept_audio=True)
if message:
    st.text(f"{message.text} {[(each.name, each.getvalue()) for each in message.files]} {bool(message.audio)}")
"""


def test_a_message_takes_files_and_speech_along(open_notebook: OpenNotebook, tmp_path: Path) -> None:
    lab = open_notebook(CHAT)
    app = lab.app
    (tmp_path / "a.txt").write_bytes(b"one")
    with lab.page.expect_file_chooser() as chooser:
        app.get_by_role("button", name="Attach files").click()
    chooser.value.set_files([tmp_path / "a.txt"])
    expect(app.get_by_role("button", name="Remove a.txt")).to_be_visible()
    field = app.get_by_role("textbox", name="Ask")
    field.fill("Look")
    field.press("Enter")
    expect(app.get_by_text("Look [('a.txt', b'one')] False")).to_be_visible()
    expect(app.get_by_role("button", name="Remove a.txt")).to_have_count(0)
    app.get_by_role("button", name="Speak").click()
    lab.page.evaluate(SOME_TIME)
    app.get_by_role("button", name="Stop and send").click()
    expect(app.get_by_text("[] True")).to_be_visible()
