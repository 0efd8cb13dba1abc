# Coroutines under test: unittest.IsolatedAsyncioTestCase, AsyncMock, asyncio.
import asyncio
import io
import unittest
from unittest.mock import AsyncMock, MagicMock, call, patch


class Client:
    def __init__(self, transport, retries=2):
        self.transport, self.retries = transport, retries

    async def fetch(self, url):
        for attempt in range(self.retries + 1):
            try:
                async with self.transport.open(url) as stream:
                    return await stream.read()
            except ConnectionError:
                if attempt == self.retries:
                    raise
                await asyncio.sleep(0)

    async def fetch_all(self, urls):
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self.fetch(url)) for url in urls]
        return [task.result() for task in tasks]


def transport(*outcomes):
    made = MagicMock()
    stream = AsyncMock()
    stream.read.side_effect = outcomes
    made.open.return_value.__aenter__.return_value = stream
    made.open.return_value.__aexit__.return_value = False
    return made, stream


class TestClient(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.events = ["setUp"]

    async def asyncSetUp(self):
        self.events.append("asyncSetUp")
        self.addAsyncCleanup(self.note, "cleanup")

    async def note(self, text):
        self.events.append(text)

    async def test_fetch(self):
        made, stream = transport("page")
        self.assertEqual(await Client(made).fetch("/a"), "page")
        made.open.assert_called_once_with("/a")
        stream.read.assert_awaited_once()
        self.assertEqual(self.events, ["setUp", "asyncSetUp"])

    async def test_retries(self):
        made, stream = transport(ConnectionError(1), ConnectionError(2), "third")
        self.assertEqual(await Client(made).fetch("/b"), "third")
        self.assertEqual(stream.read.await_count, 3)

    async def test_gives_up(self):
        made, _ = transport(*[ConnectionError("down")] * 3)
        with self.assertRaisesRegex(ConnectionError, "down"):
            await Client(made).fetch("/c")

    async def test_all(self):
        made, _ = transport("1", "2", "3")
        self.assertCountEqual(await Client(made).fetch_all(["x", "y", "z"]), ["1", "2", "3"])
        self.assertEqual(made.open.call_args_list, [call("x"), call("y"), call("z")])

    async def test_timeout(self):
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.001):
                await asyncio.Event().wait()

    async def test_wrong(self):
        self.assertEqual(await asyncio.sleep(0, "value"), "other")

    @unittest.skipIf(True, "a reason")
    async def test_skipped(self):
        pass


stream = io.StringIO()
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(TestClient))
print("\n".join(line for line in stream.getvalue().splitlines() if line and not line.startswith(("Ran", " "))))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))


async def mocks():
    m = AsyncMock(return_value=5)
    print(await m(1, k=2), m.await_args, m.await_count, asyncio.iscoroutinefunction(m))
    m.side_effect = ValueError("bad")
    try:
        await m()
    except ValueError as error:
        print(error, m.await_args_list)
    with patch("asyncio.sleep", new=AsyncMock(return_value="slept")) as fake:
        print(await asyncio.sleep(100), fake.await_args)
    for check in (lambda: AsyncMock().assert_awaited(), lambda: m.assert_awaited_once(), lambda: m.assert_awaited_with(9)):
        try:
            check()
        except AssertionError as error:
            print(str(error).splitlines()[0])


asyncio.run(mocks())
