"""The class of every column of honours; see `foundation`."""

from congress_portal.foundation.classification import Classes, FieldClass
from organizations.field_classes import REVIEW

P0, P1, P2, P3, P4 = FieldClass

CLASSES: Classes = {
    "PublishedDecision": {
        P0: "edition code number decided_on decided_on_text year deciding_code deciding_name "
        "occasion_code occasion_title collective_count individual_count household_count "
        "is_annulled"
    },
    "PublishedAward": {
        P0: "edition code decision_code decision_number decided_on decided_on_text deciding_code "
        "deciding_name deciding_sort_key form_code form_name scope recipient_kind is_withheld "
        "is_annulled year period_from period_to amount position",
        P1: "recipient_name recipient_code post unit reason note sort_key folded",
    },
    "AwardForm": {
        P0: "code name issuing_level is_title for_collectives for_individuals for_households "
        "once_in_a_lifetime rule since until"
    },
    "AwardDecision": {
        P0: f"{REVIEW[P0]} deciding_organization deciding_external organ number decided_on "
        "decided_on_precision decided_on_basis presenter occasion period_from period_to programme "
        "stated_collectives stated_individuals ground annulled_on annulment_reason",
        P1: "signer",
        P2: REVIEW[P2],
    },
    "Award": {
        P0: "source code decision order section form scope recipient_kind organization "
        "proposing_unit amount is_withheld",
        P1: "recipient_name person post unit reason note sort_key folded",
    },
    "AwardTally": {
        P0: "source congress order line form scope deciding_organization deciding_external organ "
        "recipient_kind count period_from period_to at_congress programme included_in_another"
    },
    "Nomination": {P0: "source congress order kind cluster organization form year"},
}
