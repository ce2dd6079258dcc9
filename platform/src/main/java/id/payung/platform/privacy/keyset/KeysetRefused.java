package id.payung.platform.privacy.keyset;

import java.security.GeneralSecurityException;

/** A keyset is not kept as the configuration says; the message tells what to do and nothing of a key. */
public final class KeysetRefused extends GeneralSecurityException {

    private static final long serialVersionUID = 1L;

    KeysetRefused(String message) {
        super(message);
    }
}
