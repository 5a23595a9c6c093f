"""Laws of redaction, and which values are secret."""

import html
import json
import pickle
import threading
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_reactive.runtime.redaction import MARK, Redaction
from jupyter_reactive.runtime.sensitive import is_sensitive, secret_texts

KEY = "-----BEGIN PRIVATE KEY-----\nMIIEvgIBADANBgkqhkiG9w0BAQEFAASC\nBKgwggSkAgEAAoIBAQC7VJTUt9Us8cKj\n-----END PRIVATE KEY-----\n"

secrets = st.lists(st.text(min_size=4).map(str.strip).filter(lambda text: len(text) >= 4), max_size=5)
strong = secrets.map(lambda texts: [text for text in texts if len(text.splitlines()) == 1 and not is_plain(text)])


def is_plain(text):
    return len(text) <= 8 and text.isascii() and (text.isalpha() or text.isdigit())


def knowing(*texts):
    redaction = Redaction()
    redaction.protect("test", {"password": list(texts)})
    return redaction


# Which values

SECRET = [
    "password", "db_password", "PASSWORD", "dbPassword", "DB_PASSWORDS", "token", "githubToken", "client_secret",
    "api_key", "apikey", "OPENAI_API_KEY", "private-key", "private_key_id", "dsn", "connection_string",
    "credentials", "passphrase", "pwd", "AccountKey", "access_tokens",
]  # fmt: skip
HARMLESS = [
    "dialect", "keyboard", "monkey", "tokenizer", "user", "host", "passenger", "compass", "secretary", "token_uri",
    "secret_name", "max_tokens", "token_limit", "key_path", "donkeys",
]  # fmt: skip


@pytest.mark.parametrize("key", SECRET)
def test_keys_of_secrets_are_known_by_their_words(key):
    assert is_sensitive([key])


@pytest.mark.parametrize("key", HARMLESS)
def test_other_keys_are_harmless(key):
    assert not is_sensitive([key])


def test_a_value_is_secret_by_its_section_but_one_of_credentials_holds_names_too():
    assert secret_texts({"passwords": {"alice": "wonderland-1"}}) == {"wonderland-1"}
    assert secret_texts({"credentials": {"name": "Alice Liddell", "password": "wonderland-1"}}) == {"wonderland-1"}
    assert secret_texts({"passwords.alice": "wonderland-1"}) == {"wonderland-1"}


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("postgresql://app:hunter2-x@db/main", {"hunter2-x"}),
        ("postgresql://app:hunter%232-x@db/main", {"hunter%232-x", "hunter#2-x"}),
        ("redis://:hunter2-x@db", {"hunter2-x"}),
        ("https://ghp_0123456789@host/repo", {"ghp_0123456789"}),
        ("postgresql://postgres@db/main", set()),
        ("https://host/hook?token=abc-123-def&room=general", {"abc-123-def"}),
        ("Driver={x};Server=db;UID=app;PWD=hunter2-x;", {"hunter2-x"}),
        ("host=db user=app password='hunter2 x'", {"hunter2 x"}),
        ('{"user": "app", "private_key": "hunter2-x"}', {"hunter2-x"}),
        ("postgresql", set()),
    ],
)
def test_what_a_harmless_looking_value_carries_is_found(value, found):
    assert secret_texts({"url": value}) == found


def test_numbers_are_secret_from_six_digits_on():
    assert secret_texts({"pin_token": 1234567, "key": 4096, "secret": True}) == {"1234567"}


def test_what_is_too_short_is_not_looked_for():
    assert secret_texts({"password": "abc"}) == set()


def test_a_private_key_is_found_line_by_line():
    redaction = knowing(KEY)
    for text in (KEY, repr(KEY), json.dumps({"k": KEY}), *KEY.splitlines()):
        assert not any(line in redaction.redact(text) for line in KEY.splitlines())


# Laws


@given(strong, st.lists(st.text()))
def test_no_secret_is_left_in_a_text(texts, between):
    redaction = knowing(*texts)
    redacted = redaction.redact("".join(f"{left}{right}" for left in between for right in [*texts, ""]))
    assert not any(text in redacted for text in texts)


@given(secrets, st.text())
def test_redacting_twice_changes_nothing_more(texts, text):
    redaction = knowing(*texts)
    once = redaction.redact("".join([text, *texts]))
    assert redaction.redact(once) == once
    assert redaction.redact(MARK) == MARK


@given(secrets, st.text(alphabet="xyz .\n", max_size=50))
def test_a_text_without_secrets_is_the_same_object(texts, text):
    # Each line of a secret counts for itself, so each has a letter that the text has not.
    redaction = knowing(*["q" + "q".join(each.splitlines(keepends=True)) for each in texts])
    assert redaction.redact(text) is text


@given(strong)
def test_every_way_of_writing_a_secret_is_found(texts):
    redaction = knowing(*texts)
    for text in texts:
        once, beside = json.dumps(text), f'it\'s "{text}"'
        for written in (
            once, json.dumps(once), json.dumps({text: [text]}, ensure_ascii=False), repr(text), ascii(text), repr(beside),
            quote(text), quote(text, safe=""), quote_plus(text), html.escape(text), json.dumps(html.escape(text)),
        ):  # fmt: skip
            assert MARK in redaction.redact(written), written


@given(strong.filter(bool), st.binary())
def test_bytes_hold_a_secret_as_json_and_as_pickle(texts, around):
    redaction = knowing(*texts)
    for data in (json.dumps(texts[0]).encode(), pickle.dumps({"a": texts}), json.dumps(json.dumps(texts)).encode()):
        assert redaction.holds_secret(around + data)
        assert redaction.holds_secret(memoryview(data + around))
    assert not Redaction().holds_secret(data)


def test_a_secret_is_found_where_two_windows_of_bytes_meet():
    for shift in range(30):
        data = b"x" * (2**20 - shift) + b"hunter2-hunter2" + b"x" * 100
        assert knowing("hunter2-hunter2").holds_secret(memoryview(data))


# Words and numbers


def test_a_password_that_is_a_plain_word_is_found_as_a_word():
    redaction = knowing("postgres", "12345678")
    assert redaction.redact("postgresql+postgres://postgres:postgres@db") == f"postgresql+{MARK}://{MARK}:{MARK}@db"
    assert redaction.redact("0.123456789 12345678") == f"0.123456789 {MARK}"
    assert redaction.redact(repr("a\npostgres")) == f"'a\\n{MARK}'"


def test_of_two_secrets_the_longer_is_replaced_whole():
    assert knowing("hunter2-x", "hunter2-x-and-more").redact("a hunter2-x-and-more b") == f"a {MARK} b"


# What an origin says


def test_an_origin_replaces_what_it_said_before():
    redaction = knowing("first-secret")
    redaction.protect("other", {"token": "third-secret"})
    redaction.protect("test", {"password": "second-secret"})
    assert redaction.redact("first-secret second-secret third-secret") == f"first-secret {MARK} {MARK}"


def test_a_revealed_value_passes_with_all_that_it_carries():
    redaction = Redaction()
    values = {"dsn": "postgresql://app:hunter2-x@db/main", "token": "another-one"}
    redaction.protect("test", values)
    redaction.reveal(values["dsn"])
    redaction.protect("test", values)
    assert redaction.redact(" ".join(values.values())) == f"{values['dsn']} {MARK}"


def test_which_keys_are_sensitive_is_configurable():
    redaction = knowing("hunter2-x")
    redaction.configure(["badge"])
    redaction.protect("other", {"badge": "number-one"})
    assert redaction.redact("hunter2-x number-one") == f"hunter2-x {MARK}"


def test_values_may_be_replaced_while_other_threads_redact():
    redaction, stop, seen = knowing("always-here"), threading.Event(), []

    def look():
        while not stop.is_set():
            seen.append(redaction.redact("always-here"))

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(200):
        redaction.protect("test", {"password": ["always-here", f"number-{number}"]})
    stop.set()
    for thread in threads:
        thread.join()
    assert set(seen) == {MARK}
