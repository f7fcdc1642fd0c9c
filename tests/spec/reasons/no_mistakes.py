"""Mutants after which the spec still decides the same: (beginning of the kind, place): why."""

_LATER = "what is below has its own range, or stands beside an alternative that takes anything"
_WIDER = "the other alternative there accepts all that this one does"
_FORMAT = "nova says it by a format, which the spec need not assert"
NO_MISTAKE = {
    ("range", "ServerMigrateRequest/properties.migrate/anyOf.1"): _LATER,
    ("range", "ServerMigrateRequest/properties.migrate/anyOf.2"): _LATER,
    ("range", "ServerLockRequest/properties.lock/anyOf.1"): _LATER,
    ("range", "ServerLockRequest/properties.lock/anyOf.2"): _LATER,
    ("range", "ServerUnshelveRequest/properties.unshelve/anyOf.1"): _LATER,
    ("range", "ServerUnshelveRequest/properties.unshelve/anyOf.2"): _LATER,
    ("range", "ServerUnshelve/properties.availability_zone/anyOf.0"): _WIDER,
    ("range", "ServerCreateNetwork/properties.uuid/anyOf.1"): _WIDER,
    ("range", "ServerRebuild/properties.hostname/anyOf.0"): _WIDER,
    ("range", "ServerCreate/properties.hostname/anyOf.0"): _WIDER,
    ("range", "ServerUpdate/properties.hostname/anyOf.0"): _WIDER,
    ("minLength looser", "HostLabel"): "the pattern says it as well",
    ("no pattern", "Name"): _FORMAT,
    ("no pattern", "UntrimmedName"): _FORMAT,
    ("no pattern", "AvailabilityZoneName/allOf.1"): _FORMAT,
    ("no pattern", "Base64"): _FORMAT,
    ("no pattern", "UserData"): _FORMAT,
    ("minLength tighter", "ChangesSince/schema.schema"): _FORMAT,
    ("minLength tighter", "ChangesBefore/schema.schema"): _FORMAT,
}
