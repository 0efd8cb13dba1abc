# textwrap: where a word with hyphens, digits and underscores may be cut.
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)


import textwrap
for t in ('aaaa_b-cccc', 'aaa_-bbb', 'aa1-bbb', 'a-b', 'ab-cd', '_a-bcd', 'ab-_cd', '--foo-bar', 'foo--bar', 'x_y-z_w-e', 'this-is-a-useful-feature', '1-2-3', 'ab-1c', "e-mail's", 'üä-öö', 'a_b_c-d_e_f'):
    print(textwrap.wrap(t, 6), textwrap.TextWrapper()._split(t))
