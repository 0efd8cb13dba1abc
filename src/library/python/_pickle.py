# Where the native pickle's exceptions say they live, so that they can be pickled themselves.
from _interleave import PickleError, PicklingError, UnpicklingError
