package com.genius365;

import com.genius365.call.CallScene;
import com.genius365.domain.FakeDns;
import com.genius365.knowledge.FakeKnowledge;
import com.genius365.provider.FakeVendors;
import com.genius365.tool.ClientServer;
import com.genius365.world.News;
import com.genius365.world.TestDataDirectory;
import com.genius365.world.TestWorldConfiguration;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * A test of the whole program: real PostgreSQL, real HTTP, a clock that the test sets, and vendors that do as told. All
 * such tests of one JVM share one running program, so each makes its own workspaces; see {@link
 * com.genius365.world.Worlds}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "genius365.public-url=https://genius365.test/",
            "genius365.database.pool-size=30"
        })
@ContextConfiguration(initializers = TestDataDirectory.class)
@Import({
    TestWorldConfiguration.class,
    FakeVendors.class,
    FakeKnowledge.class,
    CallScene.class,
    FakeDns.Configuration.class,
    ClientServer.Configuration.class,
    News.class
})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ApplicationTest {}
