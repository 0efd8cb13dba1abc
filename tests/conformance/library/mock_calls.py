# What mocks keep of their calls: pairs in call_args, triples in mock_calls; and how call itself is written.
from unittest.mock import ANY, MagicMock, Mock, call, mock_open

m = Mock()
m(1, b=2)
m.method(3)
m.method.deeper(x=4).after(5)
args, kwargs = m.call_args
print(args, kwargs, len(m.call_args), m.call_args[0], m.call_args[1], m.call_args.args, m.call_args.kwargs)
print([len(each) for each in m.call_args_list], [len(each) for each in m.mock_calls])
for name, args, kwargs in m.mock_calls:
    print(repr(name), args, kwargs)
print(m.call_args, m.call_args_list, m.method_calls)
print(m.mock_calls)
print(m.call_args == call(1, b=2), m.call_args == ((1,), {"b": 2}), m.call_args == ("", (1,), {"b": 2}),
      m.call_args == call(1), m.call_args != call(1), m.call_args == 5, call(1)[0] == "", call(1)[1])

# The shapes that are equal.
print(call.foo(1) == ("foo", (1,)), call.foo() == ("foo",), call(a=1) == ({"a": 1},), call() == (),
      call(1) == call.foo(1), call.foo(1) == call(1), call(ANY) == call(object()), call() == (1, 2, 3, 4))

# Written.
print(call, call.a, call.a.b, call(), call(1, k="v"), call.a.b(1), call().method, call().method(2))
print(call.a(1).b, call.a(1).b(2), call(1)(2)(3), call.count, call.index(1), call.__len__(), call.__getitem__(0))
print(call.a(1).b(2).call_list(), call(1)(2)(3).call_list(), call.a.call_list())
chain = Mock()
chain.connect("host").cursor().execute("sql")
print(chain.mock_calls == call.connect("host").cursor().execute("sql").call_list())
print(call.a(1).b(2) == call.a(3).b(2), call.a(1).b(2) == call.a(1).b(2))

magic = MagicMock()
len(magic)
magic["key"]
magic[1] = 2
int(magic)
3 in magic
print(magic.mock_calls)
print(magic.mock_calls == [call.__len__(), call.__getitem__("key"), call.__setitem__(1, 2), call.__int__(),
                           call.__contains__(3)])

# What is no assertion.
for name in ("called_once_with", "called_once", "called_with", "has_calls", "not_called", "any_call",
             "assert_foo", "asert_called"):
    try:
        getattr(Mock(), name)
        print(name, "is there")
    except AttributeError as error:
        print(error)
print(type(Mock(unsafe=True).called_with).__name__, type(Mock(spec=["has_calls"]).has_calls).__name__)

# A mock that is given as a result, or that is opened.
parent, child = Mock(), Mock()
parent.return_value = child
child.done(1)
parent().done(2)
print(parent.mock_calls, child.mock_calls, parent.method_calls)
named = Mock(name="named")
parent.return_value = named
named.done(3)
print(parent.mock_calls)
itself = Mock()
itself.return_value = itself
itself()(1)
print(itself.mock_calls)

opened = mock_open(read_data="text")
with opened("file", "w") as file:
    file.write("x")
    print(file.read())
print(opened.mock_calls)
opened.assert_called_once_with("file", "w")
opened().write.assert_called_once_with("x")
try:
    Mock().return_value.assert_called_once()
except AssertionError as error:
    print(error)
