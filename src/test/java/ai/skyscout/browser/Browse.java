package ai.skyscout.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the page is looked at that a test takes as a parameter; without this, as on a
 * desktop in daylight.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Browse {

	Screen screen() default Screen.DESKTOP;

	boolean javaScript() default true;

	boolean dark() default false;

}
