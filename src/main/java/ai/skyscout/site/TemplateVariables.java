package ai.skyscout.site;

import ai.skyscout.site.assets.Assets;
import ai.skyscout.site.format.Durations;
import ai.skyscout.site.format.Prices;
import ai.skyscout.site.language.Languages;
import ai.skyscout.site.money.Currencies;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Gives every template the variables {@code assets}, {@code languages},
 * {@code currencies}, {@code prices} and {@code durations}. Variables and not
 * {@code @beans}, which Thymeleaf forbids in the attributes where addresses stand.
 */
@Component
class TemplateVariables implements SmartInitializingSingleton {

	private final ThymeleafViewResolver views;

	private final Assets assets;

	private final Languages languages;

	private final Currencies currencies;

	private final Prices prices;

	private final Durations durations;

	TemplateVariables(ThymeleafViewResolver views, Assets assets, Languages languages, Currencies currencies,
			Prices prices, Durations durations) {
		this.views = views;
		this.assets = assets;
		this.languages = languages;
		this.currencies = currencies;
		this.prices = prices;
		this.durations = durations;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.views.addStaticVariable("assets", this.assets);
		this.views.addStaticVariable("languages", this.languages);
		this.views.addStaticVariable("currencies", this.currencies);
		this.views.addStaticVariable("prices", this.prices);
		this.views.addStaticVariable("durations", this.durations);
	}

}
