# argparse: arguments that cannot be, and positional ones between options.
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)


import argparse
def ap(*a, **k): return argparse.ArgumentParser(exit_on_error=False).add_argument(*a, **k)
for a, k in [((), {}), (('-x',), dict(nargs='z')), (('x',), dict(nargs='z')), (('-x',), dict(action='store_true', type=int)), (('-x',), dict(action='store_const', foo=5)), (('-x',), dict(action='nix')), (('-x',), dict(type=5)), (('-x',), dict(type='int')), (('-x',), dict(action='store_true', nargs=1)), (('-x',), dict(nargs=0)), (('x',), dict(nargs=0)), (('x', 'y'), {}), (('x',), dict(dest='y')), (('x',), dict(required=True)), (('-x',), dict(action='append', nargs=0)), (('-x',), dict(action='store_const')), (('-x',), dict(action='count', type=int)), (('-x',), dict(choices=5)), (('-',), {}), (('--',), {}), (('-x',), dict(action=5)), (('-x',), dict(metavar=('a','b'))), (('-x',), dict(nargs=-1)), (('-x',), dict(nargs=1.5)), (('-x',), dict(action='append_const')), (('-x',), dict(action='help', nargs=1)), (('-x',), dict(action='version', nargs=1)), (('x',), dict(nargs='?', required=False)), (('-x',), dict(const=5)), (('-x',), dict(action='extend', nargs=0)), (('-x', 'y'), {}), (('-x',), dict(action=argparse.BooleanOptionalAction, foo=1)), (('--x',), dict(action=argparse.BooleanOptionalAction, type=int))]:
    show((a, k), lambda: ap(*a, **k))
p = argparse.ArgumentParser(prog='p')
p.add_argument('--foo'); p.add_argument('cmd'); p.add_argument('rest', nargs='*', type=int)
show(2, lambda: p.parse_intermixed_args('doit 1 --foo bar 2 3'.split()))
show(2, lambda: p.parse_known_intermixed_args('doit 1 --foo bar 2 3 --nix'.split()))
show(2, lambda: p.parse_known_args('doit 1 --foo bar 2 3'.split()))
show(2, lambda: p.parse_intermixed_args('--foo bar'.split()))
q = argparse.ArgumentParser(prog='p'); q.add_argument('a', nargs='...')
show(2, lambda: q.parse_intermixed_args(['1']))
q = argparse.ArgumentParser(prog='p'); q.add_subparsers()
show(2, lambda: q.parse_intermixed_args(['1']))
q = argparse.ArgumentParser(prog='p'); q.add_argument('--x'); q.add_argument('y', nargs='*', default=[7])
show(2, lambda: q.parse_intermixed_args(['--x','1'])); show(2, lambda: q.parse_intermixed_args(['1','--x','1', '2', '--nix']))
print([a.__class__.__name__ for a in p._actions], p._actions[1])
