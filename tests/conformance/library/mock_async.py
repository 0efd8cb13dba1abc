# AsyncMock: called at once, awaited later; what it gives, and what is asserted of its awaits.
import asyncio
import inspect
from unittest.mock import AsyncMock, MagicMock, call, create_autospec


def failing(function, *args, **kwargs):
    try:
        print("fine", function(*args, **kwargs))
    except AssertionError as error:
        print(error)


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


async def main():
    m = AsyncMock(return_value=1)
    pending = m(1, k=2)
    print(inspect.iscoroutine(pending), m.called, m.call_count, m.await_count, m.await_args)
    print(await pending, m.await_count, m.await_args, len(m.await_args), m.await_args_list)
    args, kwargs = m.await_args
    print(args, kwargs)

    m = AsyncMock(side_effect=[1, ValueError("second"), 3])
    for _ in range(5):
        try:
            print(await m())
        except Exception as error:
            print(type(error).__name__, error)
    print(m.await_count)

    m = AsyncMock(wraps=double)
    print(await m(4), m.await_args)
    m.return_value = "given"
    print(await m(4))
    print(await AsyncMock(wraps=lambda x: x + 1)(1))
    print(await AsyncMock(side_effect=double)(5))
    coroutine = await AsyncMock(side_effect=lambda x: double(x))(6)
    print(inspect.iscoroutine(coroutine), await coroutine)

    m = AsyncMock(name="named")
    failing(m.assert_awaited)
    failing(m.assert_has_awaits, [call(1)])
    failing(m.assert_awaited_with, 1)
    for each in (1, 2, 3):
        await m(each)
    failing(m.assert_has_awaits, [call(1), call(2)])
    failing(m.assert_has_awaits, [call(3), call(1)])
    failing(m.assert_has_awaits, [call(3), call(1)], any_order=True)
    failing(m.assert_has_awaits, [call(3), call(4)], any_order=True)
    failing(m.assert_awaited_with, 3)
    failing(m.assert_awaited_with, 2)
    failing(m.assert_any_await, 2)
    failing(m.assert_any_await, 4)
    failing(m.assert_awaited_once_with, 3)
    failing(m.assert_not_awaited)
    print(m.mock_calls, m.call_args_list)

    # Methods of one are awaited, too; those of a spec are what they are there.
    class Client:
        def name(self): pass
        async def fetch(self, url): pass

    m = AsyncMock()
    print(inspect.iscoroutinefunction(m.method), type(m.method).__name__)
    for m in (MagicMock(Client), AsyncMock(Client), create_autospec(Client)):
        print(type(m.name).__name__, type(m.fetch).__name__)

    spied = create_autospec(double)
    spied.return_value = "result"
    print(inspect.iscoroutinefunction(spied), inspect.isfunction(spied), spied.__name__, inspect.signature(spied))
    print(await spied(1), spied.await_count, spied.await_args, spied.call_count)
    spied.assert_awaited_once_with(1)
    try:
        await spied(1, 2)
    except TypeError as error:
        print(error)


asyncio.run(main())
