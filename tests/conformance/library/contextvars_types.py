# The types of contextvars: what they take, and what they do not let be added.
from contextvars import Context, ContextVar, Token

user = ContextVar("user", default="nobody")
token = user.set("somebody")
print(ContextVar[str], Token[str], user.name, token.var is user, token.old_value is Token.MISSING)
for target in (user, token):
    try:
        target.note = 1
    except AttributeError as error:
        print(error)
for make in (lambda: ContextVar(1), lambda: Token(), lambda: Context(1)):
    try:
        print(make())
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)


def of(variable: ContextVar[str], marker: Token[str] | None = None) -> str:
    return variable.get()


print(of(user), {user: 1}[user], of.__annotations__["variable"])
with user.set("inside"):
    print(user.get())
print(user.get())
