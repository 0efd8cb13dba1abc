# Test cases whose methods are coroutines.
import asyncio
import io
import re
import unittest

events = []


class Async(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        events.append("setUp")

    async def asyncSetUp(self):
        events.append("asyncSetUp")
        self.queue = asyncio.Queue()

    async def test_queue(self):
        asyncio.get_running_loop().call_later(0.001, self.queue.put_nowait, "item")
        self.assertEqual(await self.queue.get(), "item")
        self.addAsyncCleanup(self.clean)

    async def test_timeout(self):
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.001):
                await asyncio.sleep(5)

    async def test_wrong(self):
        await asyncio.sleep(0)
        self.assertEqual(1, 2)

    async def clean(self):
        events.append("cleaned")

    async def asyncTearDown(self):
        events.append("asyncTearDown")

    def tearDown(self):
        events.append("tearDown")


out = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Async)
result = unittest.TextTestRunner(out, verbosity=2).run(suite)
print([line for line in out.getvalue().splitlines() if "..." in line], result.testsRun, len(result.failures))
print(events)
