package ai.skyscout.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import ai.skyscout.devservices.WithDevServices;
import org.springframework.context.annotation.Import;

/**
 * Tests what the site does for all modules, by the pages of {@link Probe}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithDevServices
@Import({ Probe.class, Visitor.class })
@interface SiteTest {

}
