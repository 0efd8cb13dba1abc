# shlex.shlex: words, quotes, comments, punctuation, what is pushed back, and other sources.
import shlex

texts = ["a b  c", "'a b' c\"d e\"f", "x=1; y = 'two' # rest\nz", "a\\ b \\'c", "foo|bar && baz>out",
         "~/a*.py -x", "", "  ", "''", '""a', "a'b", "a\\", "é ü", "a.b(c)",
         "\"a\\\"b\\n\"", "# only", "a#b", "x\n\ny"]
settings = [{}, {"posix": True}, {"punctuation_chars": True}, {"posix": True, "punctuation_chars": "|&"}]
for options in settings:
    print(options)
    for text in texts:
        for splits in (False, True):
            lexer = shlex.shlex(text, **options)
            lexer.whitespace_split = splits
            try:
                print("  ", repr(text), list(lexer), lexer.lineno, lexer.get_token())
            except ValueError as error:
                print("  ", repr(text), error, lexer.token, repr(lexer.state))

lexer = shlex.shlex("one two", infile="here.txt")
lexer.push_token("zero")
lexer.push_token("minus")
print([lexer.get_token() for _ in range(5)], repr(lexer.eof), lexer.error_leader(),
      lexer.error_leader("x", 7))
lexer = shlex.shlex("a b")
lexer.push_source("inner\nlines", "inner.txt")
print(lexer.infile, list(lexer), lexer.infile, lexer.lineno)


class Including(shlex.shlex):
    source = None

    def sourcehook(self, name):
        return name, {"'first'": "x y", "'second'": "z include 'first'"}[name]


lexer = Including("a include 'second' b")
lexer.source = "include"
print(list(lexer))
lexer = shlex.shlex("key: value, other", posix=True)
lexer.whitespace += ",:"
lexer.whitespace_split = True
lexer.commenters = ""
print(list(lexer), lexer.punctuation_chars)
lexer = shlex.shlex("wide(load)", punctuation_chars=True)
print(lexer.punctuation_chars, "~" in lexer.wordchars, list(lexer))
try:
    lexer.punctuation_chars = "x"
except AttributeError as error:
    print(error)
print(shlex.__all__)
