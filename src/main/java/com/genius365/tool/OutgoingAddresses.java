package com.genius365.tool;

import com.genius365.common.InvalidSettingException;
import com.genius365.common.PublicAddresses;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.MissingNode;

/**
 * Which addresses tools and webhooks may go to: those of the public internet over HTTPS, and the few private ones that whoever runs the
 * program names in a setting.
 */
@Component
class OutgoingAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingAddresses.class);
    private static final Pattern HOST_AND_PORT = Pattern.compile("[^\\s:/@]+:\\d{1,5}|\\[[0-9a-fA-F:.]+]:\\d{1,5}");
    private static final Pattern AUTHORITY = Pattern.compile("(?i)https?://([^/?#\\\\]*).*", Pattern.DOTALL);

    private final Set<String> privateHosts;
    private final PublicAddresses addresses;

    @Autowired
    OutgoingAddresses(@Value("${genius365.tool.private-hosts}") List<String> privateHosts) {
        this(privateHosts, Dns.SYSTEM);
        if (!this.privateHosts.isEmpty()) {
            LOG.warn("Tools and webhooks may reach these private addresses: {}", String.join(", ", this.privateHosts));
        }
    }

    OutgoingAddresses(List<String> privateHosts, Dns names) {
        this.privateHosts = privateHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .peek(OutgoingAddresses::requireHostAndPort)
                .collect(Collectors.toUnmodifiableSet());
        this.addresses = new PublicAddresses(names, PublicAddresses::isPublic);
    }

    Dns dns() {
        return addresses;
    }

    /** Private ones that may be reached all the same; empty as a rule. */
    List<String> privateHosts() {
        return privateHosts.stream().sorted().toList();
    }

    boolean isNamed(HttpUrl url) {
        var host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return privateHosts.contains(host + ":" + url.port());
    }

    /** Says what is wrong with what stands there, without asking anyone. */
    Optional<String> problem(String template) {
        var url = template.strip();
        if (url.isEmpty()) {
            return Optional.of("Enter an address.");
        }
        var authority = AUTHORITY.matcher(url);
        if (!authority.matches()) {
            return Optional.of("Begin with https://.");
        }
        if (authority.group(1).isEmpty() || url.contains("\\")) {
            return Optional.of("This is not an address.");
        }
        if (authority.group(1).contains("{{")) {
            return Optional.of("The host cannot be an argument: only what stands behind it can.");
        }
        if (authority.group(1).contains("@")) {
            return Optional.of("Put the name and the password into a secret header, not into the address.");
        }
        var parsed = HttpUrl.parse(Placeholders.inUrl(url, MissingNode.getInstance()));
        if (parsed == null) {
            return Optional.of("This is not an address.");
        }
        return problem(parsed);
    }

    /** @throws AddressRefusedException where it leads into a private network, as far as it can be told now */
    void requirePublic(String template) {
        problem(template).ifPresent(sentence -> {
            throw new AddressRefusedException(sentence);
        });
        var url = HttpUrl.get(Placeholders.inUrl(template.strip(), MissingNode.getInstance()));
        if (!isNamed(url) && isPrivate(url.host())) {
            throw new AddressRefusedException(inside(url.host()));
        }
    }

    /** What must be so at each call, whatever was checked before. */
    Optional<String> problem(HttpUrl url) {
        if (isNamed(url)) {
            return Optional.empty();
        }
        if (!url.isHttps()) {
            return Optional.of("Use https://, so that nobody on the way can read it.");
        }
        try {
            addresses.refuse(url);
            return Optional.empty();
        } catch (PublicAddresses.NotPublicException e) {
            return Optional.of(inside(url.host()));
        } catch (UnknownHostException e) {
            // Numbers that are none; whoever connects finds out the same.
            return Optional.empty();
        }
    }

    static String inside(String host) {
        return host + " is in a private network, where requests may not go.";
    }

    private boolean isPrivate(String host) {
        try {
            addresses.lookup(host);
            return false;
        } catch (PublicAddresses.NotPublicException e) {
            return true;
        } catch (UnknownHostException e) {
            // Perhaps it is not there yet. It is looked up again at each call.
            return false;
        }
    }

    private static void requireHostAndPort(String host) {
        if (!HOST_AND_PORT.matcher(host).matches()) {
            throw new InvalidSettingException(
                    "GENIUS365_TOOL_PRIVATE_HOSTS",
                    "“" + host + "” is not a host with a port",
                    "crm.internal:443,10.0.0.5:8080");
        }
    }
}
