package com.genius365.provider;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Has the program speak to vendors that live in the test, instead of to the real ones.
 *
 * <p>No {@code @Configuration}: tests that scan for the real clients would take these.
 */
public class FakeVendors {

    @Bean
    @Primary
    VoiceProviders fakeVoiceProviders(List<VoiceProvider> realClients) {
        return new VoiceProviders(
                realClients.stream().<VoiceProvider>map(FakeVoiceProvider::new).toList());
    }

    /** One can write to agents of VAPI and Retell. */
    @Bean
    @Primary
    ChatProviders fakeChatProviders(Fakes fakes) {
        return new ChatProviders(List.<ChatProvider>of(
                new FakeChatProvider(fakes.vendor(Provider.VAPI)),
                new FakeChatProvider(fakes.vendor(Provider.RETELL))));
    }

    /** Finds the fake of a vendor. */
    @Bean
    Fakes fakes(VoiceProviders providers) {
        return provider -> (FakeVoiceProvider) providers.get(provider);
    }

    @Bean
    @Primary
    PhoneNumberVendors fakePhoneNumberVendors(List<PhoneNumbers> realClients) {
        return new PhoneNumberVendors(
                realClients.stream().<PhoneNumbers>map(FakePhoneNumbers::new).toList());
    }

    /** Finds the phone numbers of a vendor. */
    @Bean
    NumberFakes numberFakes(PhoneNumberVendors vendors) {
        return (provider, apiKey) -> ((FakePhoneNumbers) vendors.get(provider)).account(apiKey);
    }

    /** The vendors' phone numbers as the test sees them. */
    public interface NumberFakes {

        /** The account that the key opens; each test takes a key of its own. */
        FakeNumberAccount account(Provider provider, String apiKey);
    }

    /** The vendors as the test sees them. */
    public interface Fakes {

        FakeVoiceProvider vendor(Provider provider);

        /** The account that the key opens; each test takes a key of its own. */
        default FakeAccount account(Provider provider, String apiKey) {
            return vendor(provider).account(apiKey);
        }
    }
}
