package ai.skyscout.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the handler of a page that is the same for everybody, so that browsers and shared
 * caches may keep it. Holds for answers of status 200 to GET and HEAD; whatever else the
 * handler answers is not kept. A page without this mark is kept by nobody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface PubliclyCached {

	/** Seconds a browser may use the page without asking again. */
	int maxAge() default 0;

	/** Seconds a shared cache, such as a CDN, may use the page without asking again. */
	int sharedMaxAge() default 60;

	/**
	 * Seconds after that in which a shared cache may still answer with the old page while
	 * it fetches the new one.
	 */
	int staleWhileRevalidate() default 600;

	/** Seconds in which the old page may stand in while SkyScout answers with errors. */
	int staleIfError() default 0;

	/**
	 * Seconds for which SkyScout itself keeps the page drawn; 0 keeps nothing. The
	 * seconds above hold for its own copy as they do for those of others: an old page is
	 * shown while it is drawn anew, and while it cannot be. A page that is kept depends
	 * on its path alone: its handler is shown a request without query, headers and
	 * cookies.
	 */
	int kept() default 0;

}
