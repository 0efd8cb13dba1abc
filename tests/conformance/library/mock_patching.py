# Patching names for a while; coroutines as stand-ins.
import asyncio
import os
import time
from unittest.mock import AsyncMock, MagicMock, patch


class Service:
    def fetch(self):
        return "real"

    async def load(self):
        return "real"


with patch("time.time", return_value=42):
    print(time.time())
print(time.time() > 42)
with patch.object(Service, "fetch", return_value="fake") as fetch:
    print(Service().fetch(), fetch.call_count)
print(Service().fetch())


@patch("os.getpid")
def decorated(getpid):
    getpid.return_value = 7
    return os.getpid()


print(decorated(), os.getpid() != 7)
settings = {"a": 1}
with patch.dict(settings, {"b": 2}, a=3):
    print(settings)
print(settings)
patcher = patch.object(Service, "fetch", new=lambda self: "started")
patcher.start()
print(Service().fetch())
patcher.stop()


async def main():
    loader = AsyncMock(return_value=5)
    print(await loader(1), loader.await_count)
    loader.assert_awaited_once_with(1)
    with patch.object(Service, "load", side_effect=ConnectionError("down")):
        try:
            await Service().load()
        except ConnectionError as error:
            print(error)
    print(await asyncio.gather(loader(), loader()), loader.await_count)


asyncio.run(main())


# An attribute of an instance, patched while it is patched.
class Twice:
    def f(self):
        return "f"


twice = Twice()
with patch.object(twice, "f") as outer:
    with patch.object(twice, "f") as inner:
        twice.f()
    print(inner.call_count, outer.call_count)
    twice.f()
print(outer.call_count, twice.f())
