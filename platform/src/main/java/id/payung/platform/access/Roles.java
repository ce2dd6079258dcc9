package id.payung.platform.access;

import java.util.Set;

/** The roles of a token ({@code groups}). What carries none of them is denied. */
public final class Roles {

    public static final String PARTNER = "partner";
    public static final String OFFICER = "officer";
    public static final String APPROVER = "approver";
    public static final String BPJS_SYSTEM = "bpjs-system";
    public static final String ANALYST = "analyst";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";
    public static final String SERVICE = "service";

    /** Every role there is; a group of another name means nothing here. */
    static final Set<String> ALL = Set.of(PARTNER, OFFICER, APPROVER, BPJS_SYSTEM, ANALYST, AUDITOR, ADMIN, SERVICE);

    private Roles() {}
}
