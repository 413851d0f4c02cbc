package com.genius365.domain;

import java.util.List;

/** What the name servers said. */
sealed interface DnsAnswer {

    /** There are such records. */
    record Found(List<String> values) implements DnsAnswer {}

    /** There is no such name, or no such record at it; that is certain. */
    record Absent() implements DnsAnswer {}

    /** They did not answer, or not usefully: nothing is known. */
    record Unknown() implements DnsAnswer {}
}
