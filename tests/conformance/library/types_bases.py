# Bases that are no classes, in types.new_class(); generators of plain functions as coroutines.
import types
import typing

T = typing.TypeVar("T")


class Entry:
    def __mro_entries__(self, bases):
        return (dict,)


print(types.resolve_bases((list[int],)), types.resolve_bases((int, Entry())), types.resolve_bases((int,)))
made = types.new_class("Numbers", (list[int],))
print(made.__mro__, made.__orig_bases__, made([1]))
print(types.new_class("Items", (list[T], typing.Generic[T])).__mro__)
print(types.get_original_bases(made))


def generator():
    yield 1
    return 2


@types.coroutine
def wrapped():
    return generator()


coroutine = wrapped()
print({"cr_suspended", "gi_suspended", "cr_running", "gi_frame", "cr_code"} <= set(dir(coroutine)))
print(coroutine.cr_suspended, coroutine.send(None), coroutine.cr_suspended, coroutine.gi_suspended)


async def main():
    return await wrapped()


running = main()
print(running.send(None))
try:
    running.send(None)
except StopIteration as stop:
    print(stop.value)
