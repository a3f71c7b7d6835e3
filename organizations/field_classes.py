"""The class of every column of bodies, people, texts and accounts; see `foundation`."""

from congress_portal.foundation.classification import Classes, FieldClass

P0, P1, P2, P3, P4 = FieldClass

# What review adds to each record: who did it, and what was said about it at the desk.
REVIEW = {
    P0: "code state version edition_count reason_class reason_note kept_by source",
    P2: "submitted_by submitted_at decided_by decided_at return_comment",
}

CLASSES: Classes = {
    "Edition": {
        P0: "record_kind record_id record_code number kind sha256 previous_sha256 published_at "
        "reason_class note sealed_at sealed_sha256 sealed_for_id submitted_by_id approved_by_id",
        P1: "text",
    },
    "Register": {P0: "stamp turned_at"},
    "PublishedOrganization": {
        P0: "edition code name short_name kind_code kind_name level parent_code parent_name "
        "territory founded_on ended_on successor_codes successor_names is_identified sort_key "
        "folded"
    },
    "PublishedPost": {
        P0: "edition body_code body_name record_code record_title committee filled_by year_from "
        "year_to since until",
        P1: "person_code person_name title sort_key",
    },
    "SearchEntry": {
        P0: "edition kind address rank year",
        P1: "title subtitle matched_as exact folded sort_key",
    },
    "SearchWord": {P1: "word spellings"},
    "OrganizationKind": {P0: "code name abbreviation level since until"},
    "Organization": {
        P0: f"{REVIEW[P0]} kind name short_name disambiguator founded_on founded_on_precision "
        "founded_on_basis ended_on ended_on_precision ended_on_basis is_provisional "
        "is_identified is_stub sort_key folded",
        P2: REVIEW[P2],
    },
    "OrganizationName": {P0: "organization kind name short_name since until folded"},
    "Affiliation": {P0: "organization parent line since until"},
    "Territory": {
        P0: "organization unit_code unit_name unit_code_now unit_name_now role since until"
    },
    "Editing": {P2: "record_kind record_id user"},
    "Person": {P0: "kept_by", P1: "code name sort_name ground is_withheld sort_key folded"},
    "PersonDetails": {
        P2: "person ground purpose delete_after",
        P3: "gender born_on education qualification",
        P4: "ethnicity religion joined_party_on political_theory",
    },
    "DetailsReading": {P2: "person user at what"},
    "PrivacyRequest": {
        P2: "person kind state received_on received_by verified_on verified_by verified_how "
        "involves_third_party is_extended extension_reason acknowledge_by due_on due_under "
        "confirmed_by confirmed_at answered_on answered_by outcome",
        P3: "wording answer",
    },
    "HistorySeal": {
        P2: "made_at server from_transaction to_transaction row_count previous_sha256 sha256"
    },
    "SealedTable": {P2: "seal table columns manifest"},
    "Redaction": {P2: "table event_id columns reason made_in sealed_digest digest"},
    "ExternalBody": {P0: "kept_by kind name place sort_key folded"},
    "Source": {
        P0: "kept_by kind title publisher address published_on published_on_precision "
        "published_on_basis published_time republishes",
        P1: "author",
    },
    "SourceNote": {P0: "source subject as_written correct kind"},
    "Document": {
        P0: "kept_by source kind number issuer external_issuer issued_on issued_on_precision "
        "issued_on_basis subject congress_ordinal term_from term_to address status folded_number",
        P1: "signer",
    },
    "Cluster": {
        P0: "kept_by source code name owner is_plural founding_decision stated_member_count "
        "since until sort_key folded"
    },
    "ClusterMembership": {P0: "cluster organization order as_written since until"},
    "OrganizationEvent": {P0: "source organization kind on on_precision on_basis decision note"},
    "EventParticipant": {P0: "event organization role share_note"},
    "EventCount": {P0: "event outcome bodies members"},
    "Programme": {P0: "kept_by source kind name since until anniversary_years"},
    "ProgrammeName": {P0: "programme name"},
    "Indicator": {P0: "code name unit numerator denominator"},
    "IndicatorSynonym": {P0: "indicator wording"},
    "RuleSet": {P0: "name document_number since until"},
    "RuleLimit": {P0: "rule_set code level value reference"},
    "ClerkRole": {P0: "organization", P2: "user role since until deputy_of"},
    "ImportBatch": {
        P0: "kept_by",
        P2: "uploaded_by uploaded_at sheet file_name sha256 state row_count created_count "
        "updated_count unchanged_count expires_at left_out",
        # A sheet of delegates may hold what is personal.
        P3: "content preview digests report told_rows annotated",
    },
    "SheetJob": {P2: "batch user work state asked_at row_count rows_done attempts is_cancelled"},
    "ErrorNotice": {
        P0: "kept_by code record_kind record_code record_title edition_number part corrected_in",
        P2: "wording source sent_at state answer answered_by answered_at",
    },
    "NoticeSender": {P2: "notice delete_on", P3: "contact address_digest"},
    "QueueEntry": {
        P2: "record_kind record_id kept_by level submitted_by submitted_at weight claimed_by "
        "claimed_until text_sha256"
    },
    "QueueRisk": {P2: "entry kind count"},
    "Transcript": {P2: "source text pasted_by pasted_at"},
    "DailyMail": {P2: "user is_wanted sent_on"},
    "Submission": {P2: "user made_at address"},
    "DeskSession": {P2: "user expire_date last_seen_at", P3: "session_data"},
    "SecondFactor": {P2: "user last_step enrolled_at", P3: "sealed_secret"},
    "RecoveryCode": {P2: "factor used_at", P3: "digest"},
    "LoginDelay": {P2: "key failures free_at"},
    "AccountMaking": {P2: "user by"},
    "AccountReset": {P2: "user by kind at"},
    "auth.User": {
        P2: "username last_name first_name is_active is_staff is_superuser last_login date_joined",
        P3: "email password",
    },
}
