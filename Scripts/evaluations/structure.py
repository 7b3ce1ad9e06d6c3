"""The pages of `pages`, read as if no engine were known: what to expect of the engines that
nobody listed."""
import pages


class Blind:
    """The command, told to know no engine."""

    def __init__(self, rapport):
        self.rapport = rapport

    def read(self, *arguments):
        return self.rapport.read("--by-structure", *arguments)


def measure(rapport, verbose):
    return pages.scored(Blind(rapport), "structure", verbose)
