# logging.config: dictConfig. Follows CPython 3.14, Lib/logging/config.py; what reads files or listens to the
# network is not here.
# The rule: references by name ("ext://sys.stdout", "cfg://handlers.console", "package.Class") are resolved
# first; formatters and filters are made before the handlers that use them, those before the loggers.
import logging
import re

__all__ = ["dictConfig", "dictConfigClass", "BaseConfigurator", "DictConfigurator"]

_identifier = re.compile(r"^[a-z_][a-z0-9_]*$", re.I)


def valid_ident(s):
    if not _identifier.match(s):
        raise ValueError(f"Not a valid Python identifier: {s!r}")
    return True


class BaseConfigurator:
    """Resolves the references in a configuration."""

    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        path, *rest = s.split(".")
        try:
            found = __import__(path)
            for part in rest:
                path += "." + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    __import__(path)
                    found = getattr(found, part)
            return found
        except ImportError as error:
            raise ValueError(f"Cannot resolve {s!r}: {error}") from error

    def cfg_convert(self, value):
        parts = re.match(r"^\s*(\w+)\s*", value)
        if parts is None:
            raise ValueError(f"Unable to convert {value!r}")
        found = self.config[parts[1]]
        rest = value[parts.end():]
        while rest:
            step = re.match(r"^\.\s*(\w+)\s*", rest)
            if step:
                found = found[step[1]]
            else:
                step = re.match(r"^\[([^\[\]]*)\]\s*", rest)
                if step is None:
                    raise ValueError(f"Unable to convert {value!r} at {rest!r}")
                index = step[1]
                found = found[int(index)] if index.isdigit() and not isinstance(found, dict) else found[index]
            rest = rest[step.end():]
        return self.convert(found)

    def convert(self, value):
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.convert(item) for item in value]
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            return tuple(self.convert(item) for item in value)
        if isinstance(value, str):
            if value.startswith("ext://"):
                return self.resolve(value[6:])
            if value.startswith("cfg://"):
                return self.cfg_convert(value[6:])
        return value

    def configure_custom(self, config):
        config = dict(config)
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        properties = config.pop(".", None)
        made = factory(**{key: self.convert(config[key]) for key in config if valid_ident(key)})
        for name, value in (properties or {}).items():
            setattr(made, name, self.convert(value))
        return made

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        with logging._lock:
            if config.get("incremental", False):
                self._adjust(config)
            else:
                self._replace(config)

    def _section(self, name):
        # It, and each of its parts, may be a reference to another place of the configuration.
        section = self.convert(self.config.get(name, {})) if isinstance(self.config.get(name), str) else (
            self.config.get(name, {}))
        return {each: self.convert(settings) if isinstance(settings, str) else settings
                for each, settings in section.items()}

    def _adjust(self, config):
        for name, settings in self._section("handlers").items():
            handler = logging.getHandlerByName(name)
            if handler is None:
                raise ValueError(f"No handler found with name {name!r}")
            self._step("handler", name, self._set_level, handler, settings)
        for name, settings in self._section("loggers").items():
            self._step("logger", name, self.configure_logger, name, settings, True)
        if config.get("root"):
            self._root(config["root"], True)

    @staticmethod
    def _set_level(handler, settings):
        if settings.get("level"):
            handler.setLevel(logging._check_level(settings["level"]))

    @staticmethod
    def _step(kind, name, function, *args):
        try:
            return function(*args)
        except Exception as error:
            raise ValueError(f"Unable to configure {kind} {name!r}") from error

    def _root(self, settings, incremental=False):
        try:
            self.common_logger_config(logging.root, settings, incremental)
        except Exception as error:
            raise ValueError("Unable to configure root logger") from error

    def _replace(self, config):
        logging._handlers.clear()
        self.formatters = {name: self._step("formatter", name, self.configure_formatter, settings)
                           for name, settings in self._section("formatters").items()}
        self.filters = {name: self._step("filter", name, self.configure_filter, settings)
                        for name, settings in self._section("filters").items()}
        self.handlers = {}
        waiting = dict(sorted(self._section("handlers").items()))
        while waiting:  # one may have others as its target
            left = {}
            for name, settings in waiting.items():
                if self._targets(settings) & (waiting.keys() - {name}):
                    left[name] = settings
                else:
                    handler = self._step("handler", name, self.configure_handler, settings)
                    handler.name = name
                    self.handlers[name] = handler
            if len(left) == len(waiting):
                raise ValueError(f"Unable to configure handler {next(iter(left))!r}")
            waiting = left
        existing = list(logging._loggers)
        children = []
        for name, settings in self._section("loggers").items():
            children += [other for other in existing if other.startswith(name + ".")]
            if name in existing:
                existing.remove(name)
            self._step("logger", name, self.configure_logger, name, settings)
        disables = config.get("disable_existing_loggers", True)
        for name in existing:
            logger = logging._loggers[name]
            if name in children:
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = disables
        if config.get("root"):
            self._root(config["root"])

    @staticmethod
    def _targets(settings):
        named = settings.get("handlers") if isinstance(settings.get("handlers"), (list, tuple)) else ()
        target = settings.get("target")
        return {*named, *((target,) if isinstance(target, str) else ())}

    def configure_formatter(self, settings):
        if "()" in settings:
            try:
                return self.configure_custom(settings)
            except TypeError as error:
                # Formatters call it "fmt".
                if "'format'" not in str(error):
                    raise
                return self.configure_custom({"fmt" if key == "format" else key: value
                                              for key, value in settings.items()})
        made = logging.Formatter if "class" not in settings else self.resolve(settings["class"])
        options = {"defaults": settings["defaults"]} if "defaults" in settings else {}
        if "validate" in settings:
            options["validate"] = settings["validate"]
        return made(settings.get("format"), settings.get("datefmt"), settings.get("style", "%"), **options)

    def configure_filter(self, settings):
        if "()" in settings:
            return self.configure_custom(settings)
        return logging.Filter(settings.get("name", ""))

    def add_filters(self, filterer, filters):
        for each in filters:
            try:
                known = callable(each) or callable(getattr(each, "filter", None))
                filterer.addFilter(each if known else self.filters[each])
            except Exception as error:
                raise ValueError(f"Unable to add filter {each!r}") from error

    def configure_handler(self, settings):
        settings = dict(settings)
        formatter = settings.pop("formatter", None)
        if formatter is not None:
            try:
                formatter = self.formatters[formatter]
            except Exception as error:
                raise ValueError(f"Unable to set formatter {formatter!r}") from error
        level = settings.pop("level", None)
        filters = settings.pop("filters", None)
        if "()" in settings:
            factory = settings.pop("()")
            if not callable(factory):
                factory = self.resolve(factory)
        else:
            factory = settings.pop("class")
            kind = factory if callable(factory) else self.resolve(factory)
            if isinstance(kind, type) and issubclass(kind, logging.Handler):
                if "target" in settings and isinstance(settings["target"], str):
                    settings["target"] = self.handlers[settings["target"]]
                if "flushLevel" in settings:
                    settings["flushLevel"] = logging._check_level(settings["flushLevel"])
                kind = self._queue_handler(kind, settings)
            factory = kind
        properties = settings.pop(".", None)
        made = factory(**{key: self.convert(settings[key]) for key in settings if valid_ident(key)})
        if formatter:
            made.setFormatter(formatter)
        if level is not None:
            made.setLevel(logging._check_level(level))
        if filters:
            self.add_filters(made, filters)
        for name, value in (properties or {}).items():
            setattr(made, name, self.convert(value))
        return made

    # A QueueHandler comes with its queue and the listener that empties it.
    def _queue_handler(self, kind, settings):
        import logging.handlers
        import queue
        if not issubclass(kind, logging.handlers.QueueHandler):
            return kind
        given = settings.pop("queue", None)
        given = self.resolve(given) if isinstance(given, str) else given
        if isinstance(given, dict):
            given = self.configure_custom(given)
        elif isinstance(given, type) or callable(given) and not hasattr(given, "get"):
            given = given()
        settings["queue"] = queue.Queue() if given is None else given
        listener = settings.pop("listener", logging.handlers.QueueListener)
        listener = self.resolve(listener) if isinstance(listener, str) else listener
        respect = settings.pop("respect_handler_level", False)
        handlers = [self.handlers[name] for name in settings.pop("handlers", ())]

        def make(queue, **others):
            made = kind(queue, **others)
            made.listener = listener(queue, *handlers, respect_handler_level=respect)
            return made
        return make

    def add_handlers(self, logger, handlers):
        for each in handlers:
            try:
                logger.addHandler(self.handlers[each])
            except Exception as error:
                raise ValueError(f"Unable to add handler {each!r}") from error

    def common_logger_config(self, logger, settings, incremental=False):
        level = settings.get("level")
        if level is not None:
            logger.setLevel(logging._check_level(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        self.add_handlers(logger, settings.get("handlers") or ())
        self.add_filters(logger, settings.get("filters") or ())

    def configure_logger(self, name, settings, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, settings, incremental)
        logger.disabled = False
        if settings.get("propagate") is not None:
            logger.propagate = settings["propagate"]


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()
