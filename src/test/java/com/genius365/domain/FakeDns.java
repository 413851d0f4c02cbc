package com.genius365.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** A name server on the loopback address, which knows what a test tells it and nothing else. */
public final class FakeDns implements AutoCloseable {

    /** Puts it into the program of the tests. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        FakeDns fakeDns() {
            return new FakeDns();
        }

        @Bean
        DynamicPropertyRegistrar fakeDnsAddress(FakeDns dns) {
            return properties -> properties.add("genius365.dns-server", dns::address);
        }
    }

    private static final int TTL_SECONDS = 60;

    private final DatagramSocket socket;
    private final ConcurrentHashMap<Name, List<Record>> records = new ConcurrentHashMap<>();
    private final Set<Name> failing = ConcurrentHashMap.newKeySet();
    private final Set<Name> silent = ConcurrentHashMap.newKeySet();

    public FakeDns() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("fake-dns").start(this::serve);
    }

    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public void text(String name, String... values) {
        heal(name);
        records.put(
                of(name),
                Arrays.stream(values)
                        .<Record>map(value -> new TXTRecord(of(name), DClass.IN, TTL_SECONDS, value))
                        .toList());
    }

    public void alias(String name, String target) {
        heal(name);
        records.put(of(name), List.of(new CNAMERecord(of(name), DClass.IN, TTL_SECONDS, of(target))));
    }

    void address(String name, String address) {
        heal(name);
        records.put(of(name), List.of(new ARecord(of(name), DClass.IN, TTL_SECONDS, InetAddress.ofLiteral(address))));
    }

    void nothing(String name) {
        heal(name);
        records.remove(of(name));
    }

    /** Says that it cannot say. */
    void fail(String name) {
        failing.add(of(name));
    }

    /** Says nothing at all. */
    void silence(String name) {
        silent.add(of(name));
    }

    private void heal(String name) {
        failing.remove(of(name));
        silent.remove(of(name));
    }

    private void serve() {
        var buffer = new byte[4096];
        while (!socket.isClosed()) {
            var packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                var question = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                if (!silent.contains(question.getQuestion().getName())) {
                    var answer = answer(question).toWire();
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                if (socket.isClosed()) {
                    return;
                }
                throw new UncheckedIOException(e);
            }
        }
    }

    private Message answer(Message question) {
        var asked = question.getQuestion();
        var answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.AA);
        answer.addRecord(asked, Section.QUESTION);
        if (failing.contains(asked.getName())) {
            answer.getHeader().setRcode(Rcode.SERVFAIL);
            return answer;
        }
        var known = records.get(asked.getName());
        if (known == null) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
            return answer;
        }
        known.stream()
                .filter(entry -> entry.getType() == asked.getType() || entry.getType() == Type.CNAME)
                .forEach(entry -> answer.addRecord(entry, Section.ANSWER));
        return answer;
    }

    private static Name of(String name) {
        try {
            return Name.fromString(name.toLowerCase(Locale.ROOT), Name.root);
        } catch (TextParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
