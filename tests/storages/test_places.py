"""Which storage a URL names, what it says of itself, and what it needs."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
import redis
from hypothesis import example, given
from hypothesis import strategies as some

from jupyter_reactive.caching import Fsspec, Redis
from jupyter_reactive.caching.places import storage_at
from jupyter_reactive.caching.remote import shown
from jupyter_reactive.runtime.errors import StreamlitAPIException
from jupyter_reactive.runtime.redaction import redact

from ..caching.processes import Home
from ..conftest import OpenApp
from ..servers import PASSWORD, RedisServer, S3Server
from .kernels import counted

HEAVY = ("boto3", "botocore", "fsspec", "pandas", "pyarrow", "redis", "s3fs", "snowflake", "sqlalchemy")


def test_the_package_is_imported_without_what_a_storage_needs(home: Home) -> None:
    assert home.run(f"tell([name for name in {HEAVY} if name in sys.modules])") == []


def test_a_url_is_a_storage(redis_server: RedisServer, s3_account: S3Server, tmp_path: Path) -> None:
    for url in (redis_server.url, f"{S3Server.BUCKET}/by-url", f"file://{tmp_path}/by-url", "memory://by-url"):
        computed = []
        for _ in range(2):
            function, calls = counted(url)
            assert function(1) == {"x": 1}
            computed.append(calls)
        assert computed == [[1], []]
        assert type(storage_at(url)) is (Redis if url.startswith("redis") else Fsspec)


def test_storages_of_the_same_settings_are_one() -> None:
    key = "k" * 32
    assert Fsspec("memory://a") == Fsspec("memory://a") == storage_at("memory://a")
    assert Redis("redis://a", expire="1h") == Redis("redis://a", expire=timedelta(hours=1))
    others = [
        *(Redis("redis://a"), Redis("redis://b"), Redis("redis://a", prefix="x"), Redis("redis://a", timeout=1)),
        *(Redis("redis://a", signing_key=key), Fsspec("memory://a"), Fsspec("memory://a", verify=False)),
        *(Fsspec("memory://a", signing_key=key), Fsspec("memory://b")),
    ]
    assert len(set(others)) == len(others)


@given(some.text(min_size=1), some.text())
@example("a/b", "c@d?e#f")
@example("?", "@")
def test_a_storage_shows_no_password_of_its_url(before: str, after: str) -> None:
    for url in (
        f"redis://app:{before}canary{after}@host:1/0",
        f"redis://host:1/0?password={before}canary{after}",
        f"s3://id:{before}canary{after}@bucket/prefix",
    ):
        assert "canary" not in shown(url)


def test_a_storage_shows_where_it_is() -> None:
    assert repr(Redis(f"redis://:{PASSWORD}@host:6379/0")) == "Redis('redis://host:6379/0')"
    assert repr(Fsspec("memory://bucket/prefix")) == "Fsspec('memory://bucket/prefix')"


def test_what_a_storage_was_given_is_shown_nowhere(open_app: OpenApp) -> None:
    storages = [
        Redis("redis://:canary-4f1c@host", signing_key="canary-9b2e" * 4),
        Fsspec("s3://bucket", secret="canary-77aa", signing_key=b"canary-9b2f" * 4),
    ]
    script = "for each in storages:\n    st.write(each)\n    st.text(vars(each))\n    st.text(each._client)\n"
    view = open_app(script, storages=storages)
    assert view.find("exception")
    assert "canary" not in str(view.batches)
    assert "canary" not in redact("secret canary-77aa, keys " + "canary-9b2e" * 4 + "canary-9b2f" * 4)


LACKING = """
for url, missing in (("redis://h", "redis"), ("s3://b", "s3fs"), ("nothing://x", "nothing"), ("memory://x", "fsspec")):
    for name in [name for name in sys.modules if name.partition(".")[0] == missing]:
        del sys.modules[name]
    sys.modules[missing] = None
    try:
        st.cache_data(persist=url)
    except Exception as error:
        calls.append(f"{type(error).__name__} {error}")
tell(calls)
"""


def test_a_library_that_is_missing_is_named(home: Home) -> None:
    of_redis, of_s3, of_nothing, of_fsspec = home.run(LACKING)
    assert re.fullmatch(r"StreamlitAPIException .* redis://h: .*`pip install redis`\.", of_redis)
    assert re.fullmatch(r"StreamlitAPIException .* s3://b: Install s3fs .*", of_s3)
    assert re.fullmatch(r"StreamlitAPIException .* nothing://x: Protocol not known: nothing.*", of_nothing)
    assert re.fullmatch(r"StreamlitAPIException .* memory://x: .*`pip install fsspec`\.", of_fsspec)


def test_an_address_that_is_none_is_an_error_that_does_not_show_it() -> None:
    with pytest.raises(StreamlitAPIException, match="no address of a Redis") as raised:
        Redis("redis://:can/ary@host:port/0")
    assert "can/ary" not in str(raised.value)


def test_a_key_that_could_be_guessed_is_refused() -> None:
    with pytest.raises(StreamlitAPIException, match=r"at least 32.*secrets.token_hex"):
        Redis("redis://host", signing_key="short")


def test_a_result_expires_that_nobody_asks_for(redis_server: RedisServer) -> None:
    storage = Redis(redis_server.url, prefix="expiring:", expire="1h")
    counted(storage)[0](1)
    with redis.Redis.from_url(redis_server.url) as client:
        (key,) = client.scan_iter("expiring:*")
        assert 3000 < client.ttl(key) <= 3600
        client.expire(key, 100)
        function, calls = counted(storage)
        assert [function(1), calls] == [{"x": 1}, []]
        assert 3000 < client.ttl(key) <= 3600, "a use counts"
