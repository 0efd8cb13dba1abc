# _io: where the classes of io say they are from, and where pickle looks for them.
from io import (BufferedReader, BufferedWriter, BytesIO, FileIO, IncrementalNewlineDecoder, StringIO,
                TextIOWrapper)

__all__ = ["BufferedReader", "BufferedWriter", "BytesIO", "FileIO", "IncrementalNewlineDecoder", "StringIO",
           "TextIOWrapper"]
