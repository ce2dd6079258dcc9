package id.payung.deploy.service;

import id.payung.deploy.LocalPort;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to run one service as a process of its own.
 *
 * @param environment what it sees besides the user's environment; secrets go here, never on the command line
 * @param ready answers 200 once the service can work
 */
public record ServiceSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        List<LocalPort> ports,
        URI ready,
        Path log) {}
