"""Why a certificate is not printed."""

from __future__ import annotations

from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.translation import N_


class LayoutRefusedError(RefusedError):
    """A layout's file cannot be used."""

    sentence = N_("The layout “{file}” cannot be used: line {line}: {reason}. Mend it there, or choose another layout.")


class UnknownLayoutError(RefusedError):
    """No layout is called so."""

    sentence = N_("There is no layout “{name}”; choose one of: {known}.")


class LayoutNameError(RefusedError):
    """A name that cannot be a file's."""

    sentence = N_("“{name}” cannot be the name of a layout; use letters, digits and hyphens, such as giay-khen-a4.")


class BuiltInLayoutError(RefusedError):
    """The layouts that come along stay as they are."""

    sentence = N_("“{name}” comes with the program and is not changed; save it under another name.")


class TooLongForBoxError(RefusedError):
    """A text does not fit into its box even in the smallest letters."""

    sentence = N_(
        "“{text}” does not fit into the field “{box}”; make the field larger in the layout, or shorten the text."
    )


class NobodyGrantedError(RefusedError):
    """The decision grants nothing."""

    sentence = N_("Decision {number} grants no award to anybody, so there is no certificate to print.")


class RevokedDecisionError(RefusedError):
    """The decision no longer counts."""

    sentence = N_("Decision {number} is revoked, so its certificates are not printed; print those of the new decision.")


class OddMeasureError(RefusedError):
    """A measured distance that no printer explains."""

    sentence = N_(
        "{measured} mm instead of {wanted} mm cannot be right; measure from the edge of the paper to the middle of the cross."
    )


class LayoutNotReadError(TroubleError):
    """The disk does not give the file."""

    sentence = N_("The layout “{file}” cannot be read; close it in other programs and try again.")
