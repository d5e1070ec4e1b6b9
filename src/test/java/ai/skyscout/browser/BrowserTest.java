package ai.skyscout.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test against the whole application in a real browser. Test methods take
 * {@code Page} parameters, each a window of a visitor of its own (see {@link Browse}), or
 * {@link Visits} to open windows themselves. Addresses are given from the root of the
 * site: {@code page.navigate("/search?…")}.
 * <p>
 * A test fails when a page logged an error, broke the content security policy, or asked
 * another site for anything; {@link Visits#expectErrors()} lifts that for what a test
 * breaks on purpose.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithDevServices
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {

}
