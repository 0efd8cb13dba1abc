# Chains of __wrapped__ and partial() that come back to themselves.
import annotationlib
import functools
import inspect
import typing


def one(value: "int"): ...
def two(value: "str"): ...


one.__wrapped__ = two
two.__wrapped__ = one
print(annotationlib.get_annotations(one, eval_str=True))
for function in (inspect.unwrap, typing.get_type_hints, inspect.signature):
    try:
        print(function(one))
    except ValueError as error:
        print(str(error).partition(" <")[0])


class Endless:
    @property
    def __wrapped__(self):
        return Endless()


try:
    inspect.unwrap(Endless())
except ValueError as error:
    print(str(error).partition(" <")[0])


class Wrapped:
    __wrapped__ = one


print(inspect.unwrap(Wrapped) is Wrapped)


def inner(value: "Local"): ...


Local = int
print(annotationlib.get_annotations(inner, eval_str=True), inspect.unwrap(inner) is inner)
