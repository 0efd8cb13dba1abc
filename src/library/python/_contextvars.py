# _contextvars: where the classes of contextvars say they are from, and where pickle looks for them.
from contextvars import Context, ContextVar, Token, copy_context

__all__ = ["Context", "ContextVar", "Token", "copy_context"]
