# Every special method that MagicMock has, and patch.multiple.
import asyncio
import math
import os
from unittest import mock
from unittest.mock import DEFAULT, MagicMock, Mock, patch


def shown(value):
    text = repr(value)
    return text[:text.index(" id=")] + ">" if " id=" in text else text


m = MagicMock(name="m")
for result in (m + 1, 1 + m, m // 2, 2 - m, -m, +m, ~m, abs(m), m @ 2, m ** 2, m & 1, 1 | m, m >> 1, m % 3,
               round(m), divmod(m, 2), divmod(2, m), math.floor(m), math.ceil(m), math.trunc(m), next(m)):
    print(shown(result))
print(m == m, m == 1, m != m, m != 1, hash(m) == object.__hash__(m), complex(m), [1, 2, 3][m], int(m), float(m))
for compare in (lambda: m < 1, lambda: m >= "a"):
    try:
        compare()
    except TypeError as error:
        print(error)
print(os.fspath(MagicMock(name="path")).rpartition("/")[0], list(m), len(m), bool(m), 3 in m)

n = m
n += 1
print(shown(n))
m = MagicMock()
m.__str__.return_value = "text"
m.__lt__.return_value = True
m.__eq__.return_value = True
print(str(m), f"{m}", m < 3, m == 3)
m.__len__ = lambda self: 7
m.__getitem__.side_effect = lambda key: key * 2
m.__add__.side_effect = lambda other: other + 100
m.__radd__.return_value = "added"
m.__iadd__.return_value = m
print(len(m), m[4], m["a"], m + 1, 1 + m)
m += 5
m.__iadd__.assert_called_once_with(5)
m.__getitem__.assert_any_call("a")
m.__setitem__("k", 1)
m["l"] = 2
print(m.__setitem__.call_args_list)
m.__hash__.return_value = 5
print(hash(m))
m.__next__.side_effect = [1, 2, StopIteration]
print(next(m), next(m), next(m, "end"))
m.__iter__.return_value = iter("ab")
print(list(m), list(m))
m.__contains__.side_effect = lambda item: item > 3
print(4 in m, 2 in m)


async def main():
    stream = MagicMock()
    stream.__aiter__.return_value = [1, 2, 3]
    print([item async for item in stream], [item async for item in stream], [item async for item in MagicMock()])
    async with MagicMock() as entered:
        print(shown(entered))


asyncio.run(main())

plain = Mock()
try:
    plain + 1
except TypeError as error:
    print(error)
plain.__add__ = lambda self, other: ("plain", other)
plain.__len__ = Mock(return_value=3)
print(plain + 1, len(plain))


class Service:
    url = "http://localhost"
    retries = 3

    def fetch(self):
        return "fetched"

    def store(self):
        return "stored"


with patch.multiple(Service, url="http://test", fetch=DEFAULT, store=DEFAULT) as mocks:
    print(sorted(mocks), Service.url, Service.retries)
    mocks["fetch"].return_value = "mocked"
    print(Service().fetch(), mocks["fetch"].call_count)
print(Service.url, Service().fetch())


@patch.multiple("__main__.Service", fetch=DEFAULT, retries=5)
def use(fetch):
    fetch.return_value = 1
    return Service().fetch(), Service.retries


print(use(), Service.retries)


@patch.multiple(Service, fetch=DEFAULT)
@patch.object(Service, "store")
def both(store, fetch):
    return shown(store), shown(fetch)


print(both())
for wrong in (lambda: patch.multiple(Service), lambda: patch.multiple(Service, nothing=1).start()):
    try:
        wrong()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
patcher = patch.multiple(Service, url="u", retries=0)
patcher.start()
print(Service.url, Service.retries)
patcher.stop()
print(Service.url, Service.retries)


async def kinds():
    class Client:
        async def get(self):
            pass

        def close(self):
            pass

    def kind(value):
        return type(value).__name__

    m = mock.AsyncMock()
    print(kind(await m()), kind(m.x), kind(await m.x()), kind(m.__len__), kind(m.__aenter__))
    for client in (MagicMock(spec=Client), mock.AsyncMock(spec=Client)):
        print(kind(client.get), kind(await client.get()), kind(client.close), kind(client.close()))


asyncio.run(kinds())
