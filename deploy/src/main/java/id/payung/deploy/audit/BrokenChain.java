package id.payung.deploy.audit;

/** What is wrong with a chain and where, in words for an auditor. */
final class BrokenChain extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenChain(String message) {
        super(message);
    }
}
