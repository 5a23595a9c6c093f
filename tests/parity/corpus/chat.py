# %% chat messages
with st.chat_message("user"):
    st.text("hi")
st.chat_message("assistant").markdown("**hello**")
st.chat_message("Ada", avatar="👩").text("x")
st.chat_message("ai")
st.chat_message("human")
# %% a chat message of no name
st.chat_message("")
# %% a chat message with a wrong avatar
st.chat_message("user", avatar="no such thing")
# %% chat input
said = st.chat_input("Say")
st.text(said)
#> at.chat_input[0].set_value("hello").run()
#> at.run()
# %% a chat with a history
st.session_state.setdefault("messages", [])
for m in st.session_state.messages:
    st.chat_message(m["role"]).write(m["content"])
if said := st.chat_input("Say", key="chat"):
    st.session_state.messages.append({"role": "user", "content": said})
    st.chat_message("user").write(said)
    with st.chat_message("assistant"):
        answer = st.write_stream(c for c in ["He", "llo ", said])
    st.session_state.messages.append({"role": "assistant", "content": answer})
#> at.chat_input[0].set_value("you").run()
#> at.chat_input[0].set_value("me").run()
# %% chat input on_submit
def sent(*args): st.session_state.got = (args, st.session_state.c)
st.chat_input(key="c", on_submit=sent, args=(1,))
st.text(st.session_state.get("got"))
#> at.chat_input(key="c").set_value("x").run()
# %% chat input in a container
with st.container():
    st.chat_input("inline", max_chars=5, disabled=False)
# %% two chat inputs alike
st.chat_input("a")
st.chat_input("a")
# %% chat input in a form
with st.form("f"):
    st.chat_input("a")
    st.form_submit_button("x")
# %% write_stream of text and objects
import pandas as pd
def stream():
    yield "a "
    yield "b"
    yield pd.DataFrame({"x": [1]})
    yield "c"
got = st.write_stream(stream)
st.text(type(got).__name__)
# %% write_stream of lists
st.text(st.write_stream(["x", "y"]))
# %% write_stream of what cannot be iterated
st.write_stream(5)
# %% write_stream of text
st.write_stream("text")
# %% async streams
async def stream():
    yield "async "
    yield "words"
st.text(st.write_stream(stream))
