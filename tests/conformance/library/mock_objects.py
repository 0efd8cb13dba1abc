# Stand-ins that remember their calls.
from unittest.mock import ANY, MagicMock, Mock, call, patch, sentinel

m = Mock(return_value=3)
print(m(1, b=2), m.called, m.call_count, m.call_args, m.call_args.args, m.call_args.kwargs, m.mock_calls)
m.method.return_value = "r"
m.attribute = 5
print(m.method("x"), m.attribute, m.mock_calls, m.method_calls, bool(m.other.deep(4)), m.mock_calls[-1])
m.assert_called_once_with(1, b=2)
m.assert_any_call(1, b=ANY)
effects = Mock(side_effect=[1, ValueError("boom"), 3])
for _ in range(3):
    try:
        print(effects())
    except ValueError as error:
        print(error)
print(Mock(side_effect=lambda x: x * 2)(4), m.call_args == call(1, b=2), call.a.b(1), sentinel.x is sentinel.x, sentinel.x)
for check in (lambda: m.assert_not_called(), lambda: m.assert_called_with(9), lambda: Mock(name="n").assert_called(), lambda: m.assert_has_calls([call(7)])):
    try:
        check()
    except AssertionError as error:
        print(error)
magic = MagicMock()
magic.__len__.return_value = 4
magic.__getitem__.side_effect = lambda key: key * 2
with magic as entered:
    print(len(magic), magic[3], list(magic), bool(magic), entered is magic.__enter__.return_value)
spec = Mock(spec=["run"])
spec.run()
try:
    spec.walk
except AttributeError as error:
    print(error)
m.reset_mock()
print(m.called, m.call_count)
