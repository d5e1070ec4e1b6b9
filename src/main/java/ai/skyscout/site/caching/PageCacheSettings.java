package ai.skyscout.site.caching;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much memory may hold drawn pages.
 *
 * @param size of all of them together, each plain and compressed
 */
@ConfigurationProperties("skyscout.page-cache")
record PageCacheSettings(@DefaultValue("96MB") DataSize size) {

}
