# unittest.mock's mock_open. Follows CPython 3.14, Lib/unittest/mock.py.
import io


def _to_stream(read_data):
    return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)


def mock_open(mock=None, read_data=""):
    # In place of open(): every call begins to read read_data anew.
    from unittest.mock import DEFAULT, MagicMock
    streams = [_to_stream(read_data)]
    if mock is None:
        mock = MagicMock(name="open", spec=open)
    handle = MagicMock(spec=_of_files())

    def lines():
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        yield from streams[0]

    def read(*args, **kwargs):
        if handle.read.return_value is not None:
            return handle.read.return_value
        return streams[0].read(*args, **kwargs)

    def readline(*args, **kwargs):
        if handle.readline.return_value is not None:
            return handle.readline.return_value
        return streams[0].readline(*args, **kwargs)

    def readlines(*args, **kwargs):
        if handle.readlines.return_value is not None:
            return handle.readlines.return_value
        return streams[0].readlines(*args, **kwargs)

    def next_line():
        if handle.readline.return_value is not None:
            return handle.readline.return_value
        return next(streams[0])

    def leave(exctype, excinst, exctb):
        handle.close()

    def reset(*args, **kwargs):
        streams[0] = _to_stream(read_data)
        return DEFAULT

    handle.__enter__.return_value = handle
    handle.__exit__.side_effect = leave
    handle.write.return_value = None
    handle.read.return_value = None
    handle.readline.return_value = None
    handle.readlines.return_value = None
    handle.read.side_effect = read
    handle.readline.side_effect = readline
    handle.readlines.side_effect = readlines
    handle.__iter__.side_effect = lines
    handle.__next__.side_effect = next_line
    mock.side_effect = reset
    mock.return_value = handle
    return mock


def _of_files():
    # The names of text and binary files.
    return list(set(dir(io.TextIOWrapper)).union(dir(io.BytesIO)))
