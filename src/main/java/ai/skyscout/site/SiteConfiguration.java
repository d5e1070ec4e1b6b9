package ai.skyscout.site;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan(basePackageClasses = SiteConfiguration.class)
@EnableScheduling
class SiteConfiguration {

}
