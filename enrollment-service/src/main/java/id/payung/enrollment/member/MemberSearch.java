package id.payung.enrollment.member;

/** The body of a search: by {@code nik}, or all members of a {@code sponsor} page by page. */
public record MemberSearch(String nik, String sponsor, Integer limit, String cursor) {

    @Override
    public String toString() {
        return "MemberSearch[hidden]";
    }
}
