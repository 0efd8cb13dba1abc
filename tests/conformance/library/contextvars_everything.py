# Context variables and contexts.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")
bare = contextvars.ContextVar("bare")
print(var.get(), var.name, bare.get("given"))
try:
    bare.get()
except LookupError as error:
    print("LookupError", "bare" in str(error))
token = var.set("one")
print(var.get(), token.var is var, token.old_value is contextvars.Token.MISSING)
second = var.set("two")
print(second.old_value)
var.reset(second)
print(var.get())
for wrong in (lambda: var.reset(second), lambda: bare.reset(token)):
    try:
        wrong()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__)
context = contextvars.copy_context()
print(context[var], var in context, bare in context, len(context) >= 1, context.get(bare, 5), list(context.items())[0][1], [v.name for v in context])


def change():
    var.set("inside")
    bare.set(1)
    return var.get()


print(context.run(change), var.get(), context[var], context[bare], contextvars.Context().run(var.get))
try:
    context.run(lambda: context.run(change))
except RuntimeError as error:
    print("entered twice")
with var.set("in a with"):
    print(var.get())
print(var.get())


async def task(n):
    var.set(n)
    await asyncio.sleep(0)
    return var.get()


async def main():
    own = contextvars.copy_context()
    print(await asyncio.gather(task(1), task(2)), var.get())
    await asyncio.create_task(task(3), context=own)
    print(own[var])


asyncio.run(main())


# What is no key, no base class and no token.
def error_of(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])


checked = contextvars.ContextVar("checked")
here = contextvars.copy_context()
for wrong in (lambda: contextvars.Context(1), lambda: type("C", (contextvars.Context,), {}),
              lambda: type("V", (contextvars.ContextVar,), {}), lambda: type("T", (contextvars.Token,), {}),
              lambda: here[1], lambda: 1 in here, lambda: here.get(1), lambda: contextvars.Token(),
              lambda: checked.reset(1), lambda: here[checked], lambda: contextvars.Token.MISSING,
              lambda: checked.set(1).old_value is contextvars.Token.MISSING):
    error_of(wrong)
