"""The class of every column of congresses and cluster years; see `foundation`."""

from congress_portal.foundation.classification import Classes, FieldClass
from organizations.field_classes import REVIEW

P0, P1, P2, P3, P4 = FieldClass

CLASSES: Classes = {
    "PublishedCongress": {
        P0: "edition code title kind is_congress ordinal host_kind host_code host_name "
        "term_number term_from term_to reviewed_number reviewed_from reviewed_to "
        "covered_from covered_to about held_on "
        "held_on_text year present target_count result_count figure_count seat_count is_stub gaps "
        "folded host_sort_key"
    },
    "PublishedMeasure": {
        P0: "edition congress_code congress_title host_code host_name host_sort_key term_number "
        "term_from term_to part subject wording unit number number_max comparator qualifier "
        "numerator denominator population period anchor"
    },
    "PublishedTarget": {
        P0: "edition congress_code congress_title host_code host_name position is_result wording "
        "indicator_code comparator value value_max actual unit verdict year text folded "
        "host_sort_key term_from term_to"
    },
    "PublishedClusterYear": {
        P0: "edition code cluster_code cluster_name year theme head_code head_name member_count "
        "sort_key"
    },
    "Term": {
        P0: "organization number year_from year_to started_on started_on_precision "
        "started_on_basis ended_on ended_on_precision ended_on_basis end_reason"
    },
    "Congress": {
        P0: f"{REVIEW[P0]} kind organization cluster ordinal term reviewed_term reviewed_from "
        "reviewed_to planned_from planned_to opened_on opened_on_precision opened_on_basis "
        "closed_on closed_on_precision closed_on_basis part_of_day place slogan_kind slogan "
        "convened present present_kind qualified members_represented "
        "members_represented_qualifier members_represented_wording members_represented_unit "
        "source_note is_stub",
        P2: REVIEW[P2],
    },
    "CongressSection": {P0: "congress section status", P2: "version changed_in"},
    "Gap": {P0: "congress topic reason"},
    "Minutes": {
        P2: "congress kind file file_name size sha256 text uploaded_by uploaded_at",
    },
    "EntryForBody": {
        P2: "congress entered_by entered_at is_confirmed answered_by answered_at remark"
    },
    "AcceptedWarning": {P2: "congress rule subject figures reason accepted_by accepted_at"},
    "Session": {P0: "source congress number phase on on_precision on_basis part_of_day"},
    "Guest": {P0: "source congress order organization external_body label roles", P1: "person"},
    "GuestTitle": {P0: "guest organization external_body is_former", P1: "title"},
    "AgendaItem": {
        P0: "source congress order kind wording document committee about_congress period_from "
        "period_to"
    },
    "CitedDocument": {P0: "source congress document note"},
    "CitedProgramme": {P0: "source congress programme note"},
    "ActivityFigure": {
        P0: "source congress order topic owner_organization amount amount_qualifier "
        "amount_wording direction fund place programme indicator period_from period_to on "
        "on_precision on_basis is_count_unstated"
    },
    "ActivityCount": {P0: "figure order number number_qualifier number_wording unit counted_as"},
    "ActivityParty": {P0: "organization cluster external_body label figure role"},
    "Agreement": {
        P0: "source congress order kind subject count count_qualifier count_wording period_from "
        "period_to"
    },
    "AgreementParty": {P0: "organization cluster external_body label agreement"},
    "Committee": {
        P0: "source term congress kind sequence seats_decided seats_decided_max "
        "seats_decided_basis formed_by recognised_by"
    },
    "CommitteeCount": {
        P0: "source committee as_of as_of_precision as_of_basis elected appointed vacant "
        "vacancy_plan"
    },
    "Seat": {
        P0: "source committee order state role filled_by is_reelected since until decision",
        P1: "person unit end_reason",
    },
    "Motion": {P0: "source congress order wording outcome in_favour against abstained percentage"},
    "Ballot": {
        P0: "source congress committee subject round seats_to_fill base present issued returned "
        "valid invalid source_note"
    },
    # Of those not elected nothing leaves the desk; the builder passes winners on.
    "Candidate": {
        P0: "source ballot order",
        P2: "person origin votes percentage percentage_qualifier percentage_wording outcome",
    },
    "ClusterYear": {
        P0: f"{REVIEW[P0]} cluster year theme signed_on signed_on_precision signed_on_basis "
        "signed_at closed_at stated_contents stated_parties",
        P2: REVIEW[P2],
    },
    "ClusterContent": {P0: "source cluster_year order wording"},
    "ClusterRole": {P0: "source cluster_year post organization", P1: "person"},
    "DelegateStatistic": {P0: "source congress dimension category count denominator percentage"},
    "Delegation": {
        P0: "source congress to_congress to_label official alternate ex_officio formed_by"
    },
    "Delegate": {
        P0: "source congress delegation",
        P2: "person status origin sending_organization unit alternate_order is_qualified",
    },
    "Target": {
        P0: "source congress order group wording kind comparator value value_max rating unit "
        "population population_threshold period year per_what reference indicator basis",
        P2: "dropped_on",
    },
    "TargetResult": {
        P0: "source congress order wording target planned_comparator planned planned_max "
        "planned_basis actual actual_qualifier actual_wording unit difference difference_unit "
        "verdict period_from period_to indicator"
    },
    "SectionRemark": {
        P2: "congress section text written_by written_at answer settled_by settled_at"
    },
    "Season": {P0: "name level held_from held_by document_number"},
    "NotHeld": {P2: "season organization reason note"},
    "TargetSummary": {
        P0: "source congress about_ordinal about_congress period_from period_to assessed met "
        "exceeded verdict wording"
    },
}
