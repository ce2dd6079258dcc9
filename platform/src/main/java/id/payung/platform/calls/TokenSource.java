package id.payung.platform.calls;

import java.time.Instant;

/** Where a service gets the tokens of its own calls. */
interface TokenSource {

    /** A token and its end. */
    record Minted(String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "Minted[until " + expiresAt + "]";
        }
    }

    /** @throws ServiceUnreachable where there is none to be had now */
    Minted mint(Instant now);
}
