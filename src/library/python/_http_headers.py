# Headers of a reply, looked up without regard to case; for requests, aiohttp and httpx.


class Headers(dict):
    def __getitem__(self, key):
        wanted = key.lower()
        for name in self:
            if name.lower() == wanted:
                return dict.__getitem__(self, name)
        raise KeyError(wanted)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        wanted = key.lower()
        return any(name.lower() == wanted for name in self)
