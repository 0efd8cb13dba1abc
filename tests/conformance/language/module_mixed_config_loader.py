# Configuration: dataclasses, json, enum, typing, pathlib, contextlib.
import copy
import dataclasses
import enum
import io
import json
import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, get_type_hints


class Mode(enum.StrEnum):
    FAST = enum.auto()
    SAFE = enum.auto()


@dataclass(frozen=True)
class Server:
    host: str = "localhost"
    port: int = 8080

    def __post_init__(self):
        if not 0 < self.port < 65536:
            raise ValueError(f"port out of range: {self.port}")


@dataclass
class Config:
    name: str
    mode: Mode = Mode.SAFE
    server: Server = field(default_factory=Server)
    paths: list[str] = field(default_factory=list)
    limits: dict[str, int] = field(default_factory=lambda: {"workers": 4})

    @classmethod
    def load(cls, stream):
        raw = json.load(stream)
        unknown = raw.keys() - {f.name for f in dataclasses.fields(cls)}
        if unknown:
            raise TypeError(f"unknown settings: {', '.join(sorted(unknown))}")
        return build(cls, raw)

    def dumps(self):
        return json.dumps(dataclasses.asdict(self), indent=2, default=str)


def build(cls, raw):
    hints = get_type_hints(cls)
    values = {}
    for name, value in raw.items():
        kind = hints[name]
        if dataclasses.is_dataclass(kind):
            value = build(kind, value)
        elif isinstance(kind, type) and issubclass(kind, enum.Enum):
            value = kind(value)
        elif isinstance(kind, type) and not isinstance(value, kind):
            raise TypeError(f"{name}: expected {kind.__name__}, got {type(value).__name__}")
        values[name] = value
    return cls(**values)


@contextmanager
def environment(**variables):
    saved = {key: os.environ.get(key) for key in variables}
    os.environ.update(variables)
    try:
        yield os.environ
    finally:
        for key, value in saved.items():
            os.environ.pop(key) if value is None else os.environ.__setitem__(key, value)


def merged(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    result = copy.deepcopy(base)
    for key, value in over.items():
        result[key] = merged(result[key], value) if isinstance(value, dict) and isinstance(result.get(key), dict) else value
    return result


text = '{"name": "demo", "mode": "fast", "server": {"port": 9000}, "paths": ["/var/data", "logs"]}'
config = Config.load(io.StringIO(text))
print(config)
print(config.dumps())
for bad in ('{"name": 5}', '{"nam": "x", "zz": 1}', '{"name": "x", "mode": "slow"}', '{"name": "x", "server": {"port": 70000}}', '{"mode": "fast"}', '{"name": "x",}'):
    try:
        Config.load(io.StringIO(bad))
    except Exception as error:
        print(type(error).__name__, error)
with environment(APP_PORT="1234") as env:
    changed = dataclasses.replace(config, server=dataclasses.replace(config.server, port=int(env["APP_PORT"])))
print(changed.server, config.server, "APP_PORT" in os.environ, changed == config, changed.mode is Mode.FAST)
print(merged({"a": {"b": 1, "c": [1]}, "d": 2}, {"a": {"c": [2]}, "e": {"f": 3}}))
print([PurePosixPath("/srv") / path for path in config.paths], [str((PurePosixPath("/srv") / p).parent) for p in config.paths], PurePosixPath("a/b.tar.gz").suffixes, PurePosixPath("a/b.txt").with_suffix(".md"))
