"""What can be wrong with the place where records are kept; each is told with what to do next."""

from __future__ import annotations

from phuquoc_desktop.domain.errors import RefusedError, TroubleError
from phuquoc_desktop.translation import N_


class NoDataError(TroubleError):
    """The folder holds no database yet."""

    sentence = N_("There is no data in {folder} yet; start the program's first-start wizard or run “phuquoc init”.")


class DataExistsError(RefusedError):
    """A new database was asked for where one lies already."""

    sentence = N_("{folder} already holds data of an office; choose an empty folder.")


class DamagedDatabaseError(TroubleError):
    """SQLite cannot read the file, or its contents contradict each other."""

    sentence = N_(
        "The database {file} is damaged ({detail}); nothing was written. Keep the file as it is, and restore the latest "
        "copy from the backups folder or ask for help."
    )


class NewerDatabaseError(TroubleError):
    """The database was written by a newer program."""

    sentence = N_("The data in {folder} was written by a newer version of the program; update the program on this PC.")


class ForeignDatabaseError(TroubleError):
    """The file is a database of another program."""

    sentence = N_("{file} is a database of another program; choose another folder.")


class InUseError(TroubleError):
    """Another running program holds the data."""

    sentence = N_(
        "The data in {folder} is in use on PC “{host}” by {user} since {since}; close the program there first."
    )


class DatabaseFullError(TroubleError):
    """The disk is full; the transaction was rolled back."""

    sentence = N_("The disk with {file} is full; nothing was changed. Free some space and save again.")


class DiskTroubleError(TroubleError):
    """Reading or writing failed in the device."""

    sentence = N_(
        "The disk with {file} could not be read or written; nothing was changed. Check that it is plugged in and has room, "
        "then save again."
    )


class DatabaseNotWritableError(TroubleError):
    """The database or its folder may not be written."""

    sentence = N_("{file} may not be written; ask for the right to write in that folder, or choose another folder.")


class DatabaseBusyError(TroubleError):
    """Another transaction of this very program has not ended in time."""

    sentence = N_("The database is busy with another job; wait until it has finished and save again.")


class RecordGoneError(RefusedError):
    """The record was removed in the meantime."""

    sentence = N_("This entry no longer exists; it was removed in the meantime. Refresh the list.")


class NotOwnerError(RefusedError):
    """The record belongs to another office."""

    sentence = N_(
        "This entry belongs to another office ({owner}) and is changed there; send that office a remark instead."
    )


class StillReferredToError(RefusedError):
    """Something else still refers to the record, or two records clash."""

    sentence = N_("This cannot be saved because another entry depends on it or already says the same ({detail}).")


class AlreadyThereError(StillReferredToError):
    """Fields that may not repeat together say the same as those of another record."""

    sentence = N_(
        "This cannot be saved because there is another entry with the same already ({detail}); change that one, "
        "or write something else here."
    )


class PeriodLockedError(RefusedError):
    """The city has accepted the period that the record lies in."""

    sentence = N_(
        "“{stream}” of {period} was accepted by the city on {day} and is locked; nothing was changed. "
        "Ask the city to unlock it, and say why it has to be changed."
    )


class StrangeAddressError(RefusedError):
    """What was given is no address of a PostgreSQL database."""

    sentence = N_(
        "“{address}” is not the address of a PostgreSQL database; write it as postgresql://USER@SERVER/DATABASE, "
        "or leave it out to keep the data in the folder."
    )


class PasswordInAddressError(RefusedError):
    """Passwords are not kept in the data folder."""

    sentence = N_(
        "Leave the password out of the address, as it would lie in the data folder for all to read; "
        "put it into PostgreSQL's password file (pgpass.conf, .pgpass)."
    )


class DamagedAddressError(TroubleError):
    """The file that names the database server cannot be read."""

    sentence = N_("{file} does not say where the database is; copy it from a backup of the data folder.")


class ServerTroubleError(TroubleError):
    """The database server did not answer, or does not let us in."""

    sentence = N_(
        "The database {file} cannot be reached ({detail}); check the network, the name and the password file, "
        "or ask whoever looks after the server, then try again."
    )


class ServerNotFitError(TroubleError):
    """The database on the server is set up otherwise than is needed."""

    sentence = N_("The database {file} cannot be used: {detail}. Ask whoever looks after the server to mend it.")


class ServerHoldsOtherError(RefusedError):
    """The database on the server is not empty."""

    sentence = N_("The database {file} is not empty ({detail}); ask for an empty one, and nothing in it will be lost.")


class DriverMissingError(TroubleError):
    """The program was installed without the driver for PostgreSQL."""

    sentence = N_("This program was installed without the driver for PostgreSQL; install it with psycopg.")
