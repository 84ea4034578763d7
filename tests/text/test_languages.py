"""Quotations and their sources in the news of other languages: a table of paragraphs, each with what is expected."""

import pytest

from tests.text.quoting import parts, sources

Expected = list[tuple[str | None, list[str]]]
"""The source of each quotation, and its parts."""

GERMAN: list[tuple[str, Expected]] = [
    (
        "„Wir haben lange verhandelt, aber das Ergebnis kann sich sehen lassen“, sagte die Ministerin am Dienstag in"
        " Berlin. „Jetzt müssen die Länder zustimmen.“",
        [
            (
                "die Ministerin",
                [
                    "Wir haben lange verhandelt, aber das Ergebnis kann sich sehen lassen",
                    "Jetzt müssen die Länder zustimmen.",
                ],
            )
        ],
    ),
    (
        "„Das Wasser stieg so schnell“, erzählt der Feuerwehrmann Jens Brandt, „dass wir kaum noch wegkamen.“",
        [("der Feuerwehrmann Jens Brandt", ["Das Wasser stieg so schnell", "dass wir kaum noch wegkamen."])],
    ),
    (
        "Der Vorsitzende der Gewerkschaft warnte: „Wenn das Werk schließt, verlieren 800 Familien ihr Einkommen.“",
        [("Der Vorsitzende der Gewerkschaft", ["Wenn das Werk schließt, verlieren 800 Familien ihr Einkommen."])],
    ),
    (
        "Der Haushalt sei „auf Kante genäht“, sagte der Finanzminister der „Rheinischen Post“ vom Montag.",
        [("der Finanzminister", ["auf Kante genäht"])],
    ),
    (
        "Die Bürgermeisterin hat den Vorschlag als „völlig unausgegoren“ bezeichnet.",
        [("Die Bürgermeisterin", ["völlig unausgegoren"])],
    ),
    (
        "Laut Polizeisprecher Martin Vogel war der Fahrer „deutlich zu schnell unterwegs“.",
        [("Polizeisprecher Martin Vogel", ["deutlich zu schnell unterwegs"])],
    ),
    (
        "»Ich habe nichts davon gewusst«, beteuerte der Angeklagte vor dem Landgericht.",
        [("der Angeklagte", ["Ich habe nichts davon gewusst"])],
    ),
    (
        "„Wir schließen niemanden aus“, teilte die Partei am Abend mit.",
        [("die Partei", ["Wir schließen niemanden aus"])],
    ),
    (
        "„Die Lage bleibt angespannt“, so der Sprecher des Ministeriums.",
        [("der Sprecher des Ministeriums", ["Die Lage bleibt angespannt"])],
    ),
    (
        "Kanzler und Ministerin traten gemeinsam vor die Presse. „Das ist ein Anfang“, sagte er. „Mehr aber nicht“,"
        " ergänzte sie.",
        [("er", ["Das ist ein Anfang"]), ("sie", ["Mehr aber nicht"])],
    ),
    (
        "Auf die Frage, ob sie zurücktrete, antwortete Petra Kühn: „Nein. Ich bin gewählt, und ich bleibe.“",
        [("Petra Kühn", ["Nein. Ich bin gewählt, und ich bleibe."])],
    ),
    (
        "„Wer soll das bezahlen?“, fragte der Abgeordnete Tom Reuter in der Debatte.",
        [("der Abgeordnete Tom Reuter", ["Wer soll das bezahlen?"])],
    ),
    (
        "Die Grünen kritisierten, das Gesetz sei „ein Geschenk an die Konzerne“ und helfe den Mietern nicht.",
        [("Die Grünen", ["ein Geschenk an die Konzerne"])],
    ),
    (
        "Es gehe, wie der Forscher betonte, um „eine Frage von Jahren und nicht von Jahrzehnten“.",
        [("der Forscher", ["eine Frage von Jahren und nicht von Jahrzehnten"])],
    ),
    (
        "‚Das war so nicht abgesprochen‘, sagte der Trainer nach dem Spiel. ‚Wir wollten auf die Abwehr achten.‘",
        [("der Trainer", ["Das war so nicht abgesprochen", "Wir wollten auf die Abwehr achten."])],
    ),
    (
        "Der Zug hielt, und die Tür ging auf.\n– Ich komme nicht mit, sagte er.\n– Warum nicht?, fragte die Frau.",
        [("er", ["Ich komme nicht mit"]), ("die Frau", ["Warum nicht?"])],
    ),
    (
        "„Wir müssen jetzt schnell handeln“, erklärte Innenministerin Nancy Berger am Mittwoch im Bundestag. Die"
        " Opposition sprach dagegen von einem „Armutszeugnis für die Regierung“.",
        [
            ("Innenministerin Nancy Berger", ["Wir müssen jetzt schnell handeln"]),
            ("Die Opposition", ["Armutszeugnis für die Regierung"]),
        ],
    ),
    (
        "Der Chef des Umweltverbands hat die Pläne des Konzerns als „reine Augenwischerei“ zurückgewiesen.",
        [("Der Chef des Umweltverbands", ["reine Augenwischerei"])],
    ),
    (
        "Nach Angaben der Feuerwehr handelte es sich um einen „Einsatz am Rande der Leistungsfähigkeit“.",
        [("der Feuerwehr", ["Einsatz am Rande der Leistungsfähigkeit"])],
    ),
    (
        "„Das Geld reicht hinten und vorne nicht“, sagt Heike Lorenz, Leiterin einer Kita in Bremen. „Wir"
        " improvisieren jeden Tag.“",
        [
            (
                "Heike Lorenz, Leiterin einer Kita in Bremen",
                ["Das Geld reicht hinten und vorne nicht", "Wir improvisieren jeden Tag."],
            )
        ],
    ),
    (
        "Der Präsident des Bauernverbands, Karl Meier, forderte am Donnerstag „schnelle und unbürokratische Hilfe“"
        " für die Höfe.",
        [("Der Präsident des Bauernverbands, Karl Meier", ["schnelle und unbürokratische Hilfe"])],
    ),
    (
        "„So etwas habe ich in dreißig Jahren nicht erlebt“, sagt Wirtin Anna Huber am Telefon. Ihr Mann nickt. „Wir"
        " machen weiter.“",
        [("Wirtin Anna Huber", ["So etwas habe ich in dreißig Jahren nicht erlebt", "Wir machen weiter."])],
    ),
    (
        "Die Ministerin betonte, dass die Reform „kein Selbstzweck“ sei.",
        [("Die Ministerin", ["kein Selbstzweck"])],
    ),
    (
        "Aus Sicht der Polizei war der Einsatz „verhältnismäßig und notwendig“.",
        [("der Polizei", ["verhältnismäßig und notwendig"])],
    ),
]

FRENCH: list[tuple[str, Expected]] = [
    (
        "« Nous ne céderons pas sur les retraites », a déclaré le ministre du Travail dans un entretien au journal.",
        [("le ministre du Travail", ["Nous ne céderons pas sur les retraites"])],
    ),
    (
        "« C’est une catastrophe pour la région », a déclaré à l’AFP le maire de la commune, Paul Morin.",
        [("le maire de la commune, Paul Morin", ["C’est une catastrophe pour la région"])],
    ),
    (
        "« On ne dort plus la nuit », raconte Sophie, une habitante du quartier. « Les camions passent sans arrêt. »",
        [("Sophie, une habitante du quartier", ["On ne dort plus la nuit", "Les camions passent sans arrêt."])],
    ),
    (
        "« La situation est grave, a-t-il reconnu, mais elle n’est pas désespérée. »",
        [("il", ["La situation est grave, a-t-il reconnu, mais elle n’est pas désespérée."])],
    ),
    (
        "« Les stocks sont pleins », a indiqué mardi la directrice de l’agence. Elle a ajouté que les prix étaient «"
        " orientés à la baisse ».",
        [("la directrice de l’agence", ["Les stocks sont pleins"]), ("Elle", ["orientés à la baisse"])],
    ),
    (
        "Selon la préfète, les recherches se poursuivent « dans des conditions très difficiles ».",
        [("la préfète", ["dans des conditions très difficiles"])],
    ),
    (
        "Le président de la région a dénoncé « un abandon pur et simple des petites lignes ».",
        [("Le président de la région", ["un abandon pur et simple des petites lignes"])],
    ),
    (
        "La porte-parole a précisé : « Aucun blessé n’est à déplorer pour le moment. »",
        [("La porte-parole", ["Aucun blessé n’est à déplorer pour le moment."])],
    ),
    (
        "« Il faut aller plus vite », s’est impatienté Marc Lenoir, président du syndicat, lors d’une réunion.",
        [("Marc Lenoir, président du syndicat", ["Il faut aller plus vite"])],
    ),
    (
        "Jugeant la décision « contraire au droit », l’avocate Claire Rey a annoncé qu’elle ferait appel.",
        [("l’avocate Claire Rey", ["contraire au droit"])],
    ),
    (
        "« Qui va payer ? » s’interroge l’élu écologiste. « Toujours les mêmes ! »",
        [("l’élu écologiste", ["Qui va payer ?", "Toujours les mêmes !"])],
    ),
    (
        "Pour l’économiste Jean Roux, cette réforme est « une usine à gaz » que personne ne comprend.",
        [("l’économiste Jean Roux", ["une usine à gaz"])],
    ),
    (
        "“Je suis très fier de cette équipe”, a confié l’entraîneur après la rencontre. “Elle a su souffrir.”",
        [("l’entraîneur", ["Je suis très fier de cette équipe", "Elle a su souffrir."])],
    ),
    (
        "Le vieux poussa la porte du café.\n— Je viens, dit-il.\n— Vous êtes en retard ! lança la patronne.\n— Oui.",
        [("il", ["Je viens"]), ("la patronne", ["Vous êtes en retard !"]), (None, ["Oui."])],
    ),
    (
        "La gare était vide.\n— Demain, répondit Anne, nous serons loin d’ici.",
        [("Anne", ["Demain", "nous serons loin d’ici."])],
    ),
    (
        "La ministre s’est dite « consternée » par les images et a promis une enquête.",
        [("La ministre", ["consternée"])],
    ),
    (
        "« Je n’ai jamais touché un centime de cet argent », s’est défendu l’ancien maire devant le tribunal,"
        " mercredi.",
        [("l’ancien maire", ["Je n’ai jamais touché un centime de cet argent"])],
    ),
    (
        "Le syndicat a fustigé mardi « une décision prise sans la moindre concertation ».",
        [("Le syndicat", ["une décision prise sans la moindre concertation"])],
    ),
    (
        "« L’hôpital tient encore debout, observe le docteur Samir Haddad, mais pour combien de temps ? »",
        [
            (
                "le docteur Samir Haddad",
                ["L’hôpital tient encore debout, observe le docteur Samir Haddad, mais pour combien de temps ?"],
            )
        ],
    ),
    (
        "D’après la Cour des comptes, le projet souffre d’un « pilotage défaillant » depuis son lancement.",
        [("la Cour des comptes", ["pilotage défaillant"])],
    ),
    (
        "« Nous avons tout perdu », témoigne Karim, 42 ans, devant les ruines de sa maison. Sa femme acquiesce.",
        [("Karim, 42 ans", ["Nous avons tout perdu"])],
    ),
    (
        "Interrogé par franceinfo, le député Luc Morel a estimé que le texte allait « dans le bon sens ».",
        [("le député Luc Morel", ["dans le bon sens"])],
    ),
    (
        "« C’est un signal fort », se félicite-t-elle. « Mais il reste du chemin. »",
        [("elle", ["C’est un signal fort", "Mais il reste du chemin."])],
    ),
    (
        "Le porte-parole a démenti toute « volonté de nuire ».",
        [("Le porte-parole", ["volonté de nuire"])],
    ),
]

SPANISH: list[tuple[str, Expected]] = [
    (
        "«No vamos a subir los impuestos», aseguró el presidente en una entrevista.",
        [("el presidente", ["No vamos a subir los impuestos"])],
    ),
    (
        "“Es una noticia excelente para la ciudad”, dijo este lunes la alcaldesa de Valencia, María Soler.",
        [("la alcaldesa de Valencia, María Soler", ["Es una noticia excelente para la ciudad"])],
    ),
    (
        "“La vacuna funciona”, explicó a los periodistas el director del hospital. “Ahora falta producirla.”",
        [("el director del hospital", ["La vacuna funciona", "Ahora falta producirla."])],
    ),
    (
        "El portavoz del Gobierno ha afirmado que la medida es “proporcionada y temporal”.",
        [("El portavoz del Gobierno", ["proporcionada y temporal"])],
    ),
    (
        "“Perdimos la casa y las tierras”, cuenta Rosa Méndez, de 64 años. “No nos queda nada.”",
        [("Rosa Méndez, de 64 años", ["Perdimos la casa y las tierras", "No nos queda nada."])],
    ),
    (
        "“Hay que esperar”, insistió la ministra, “porque los datos todavía no son completos.”",
        [("la ministra", ["Hay que esperar", "porque los datos todavía no son completos."])],
    ),
    (
        "Según el informe de la fiscalía, el acusado actuó “con pleno conocimiento de los hechos”.",
        [("el informe de la fiscalía", ["con pleno conocimiento de los hechos"])],
    ),
    (
        "El secretario general de la ONU advirtió: “El tiempo se nos acaba”.",
        [("El secretario general de la ONU", ["El tiempo se nos acaba"])],
    ),
    (
        "La oposición calificó el acuerdo de “traición a los votantes”.",
        [("La oposición", ["traición a los votantes"])],
    ),
    (
        "“Nadie nos avisó”, lamentó un vecino del pueblo durante la visita de los Reyes.",
        [("un vecino del pueblo", ["Nadie nos avisó"])],
    ),
    (
        "Carmen Ruiz dirige la asociación desde 2010. “Empezamos con cuatro mesas y una nevera”, recuerda.",
        [("Carmen Ruiz", ["Empezamos con cuatro mesas y una nevera"])],
    ),
    (
        "“¿Quién se hace responsable?”, preguntó el diputado Luis Ortega.",
        [("el diputado Luis Ortega", ["¿Quién se hace responsable?"])],
    ),
    (
        "“El partido no se va a dividir”, ha zanjado la secretaria de Organización tras la reunión.",
        [("la secretaria de Organización", ["El partido no se va a dividir"])],
    ),
    (
        "La cocina olía a pan.\n—No sé —dijo Juan—. Quizá mañana.\n—¿Mañana? —preguntó su madre.\n—Sí.",
        [("Juan", ["No sé", "Quizá mañana."]), ("su madre", ["¿Mañana?"]), (None, ["Sí."])],
    ),
    (
        "La carta llegó tarde.\n—Si quieres —respondió ella—, vamos los dos a la estación.",
        [("ella", ["Si quieres", "vamos los dos a la estación."])],
    ),
    (
        "“Estamos trabajando a contrarreloj”, indicó a la prensa el consejero de Sanidad, Javier Prieto. “Las"
        " próximas horas serán decisivas.”",
        [
            (
                "el consejero de Sanidad, Javier Prieto",
                ["Estamos trabajando a contrarreloj", "Las próximas horas serán decisivas."],
            )
        ],
    ),
    (
        "La patronal tachó la reforma de “golpe mortal a las pequeñas empresas”.",
        [("La patronal", ["golpe mortal a las pequeñas empresas"])],
    ),
    (
        "A juicio de la magistrada, los hechos revelan “un desprecio absoluto por la vida”.",
        [("la magistrada", ["un desprecio absoluto por la vida"])],
    ),
    (
        "—Llegas tarde —protestó Elena.\n—Lo siento —contestó él—. Había mucho tráfico.",
        [("Elena", ["Llegas tarde"]), ("él", ["Lo siento", "Había mucho tráfico."])],
    ),
    (
        "El entrenador, Luis Prado, reconoció que su equipo jugó “sin intensidad ni ideas”.",
        [("El entrenador, Luis Prado", ["sin intensidad ni ideas"])],
    ),
    (
        "“No tenemos miedo”, dice Marta Gil, portavoz de los vecinos. “Vamos a seguir protestando hasta que nos"
        " escuchen.”",
        [
            (
                "Marta Gil, portavoz de los vecinos",
                ["No tenemos miedo", "Vamos a seguir protestando hasta que nos escuchen."],
            )
        ],
    ),
    (
        "El ministro compareció este jueves en el Congreso. Dijo que la situación es “muy compleja”.",
        [("El ministro", ["muy compleja"])],
    ),
    (
        "El juez considera que hubo “una estafa continuada” y ordenó su ingreso en prisión.",
        [("El juez", ["una estafa continuada"])],
    ),
]

JAPANESE: list[tuple[str, Expected]] = [
    (
        "「この計画は中止すべきだ」と田中氏は述べた。",
        [("田中氏", ["この計画は中止すべきだ"])],
    ),
    (
        "鈴木知事は記者会見で「県民の安全を最優先に考える」と強調した。",
        [("鈴木知事", ["県民の安全を最優先に考える"])],
    ),
    (
        "「本当に怖かった」。近くに住む佐藤花子さんはそう話した。",
        [("近くに住む佐藤花子さん", ["本当に怖かった"])],
    ),
    (
        "外務省の報道官は「事実関係を確認中だ」と語った。",
        [("外務省の報道官", ["事実関係を確認中だ"])],
    ),
    (
        "岸本首相は5日、首相官邸で記者団に対し「早急に対策を講じる」と述べた。",
        [("岸本首相", ["早急に対策を講じる"])],
    ),
    (
        "「地震の直後は何が起きたのか分からなかった」。市内で飲食店を営む高橋健さん（52）は振り返る。「とにかく外へ逃げた」",
        [("市内で飲食店を営む高橋健さん（52）", ["地震の直後は何が起きたのか分からなかった", "とにかく外へ逃げた"])],
    ),
    (
        "専門家は、今回の決定について「説明が不十分だ」と指摘している。",
        [("専門家", ["説明が不十分だ"])],
    ),
    (
        "「結果を真摯に受け止める」と、党の幹事長が東京都内で語った。",
        [("党の幹事長", ["結果を真摯に受け止める"])],
    ),
    (
        "中村社長は「来年度中の黒字化を目指す」とし、新たな事業計画を公表した。",
        [("中村社長", ["来年度中の黒字化を目指す"])],
    ),
    (
        "米国務省のミラー報道官は記者団に「同盟国と緊密に連携している」と語り、「状況を注視する」と付け加えた。",
        [("米国務省のミラー報道官", ["同盟国と緊密に連携している"]), ("米国務省のミラー報道官", ["状況を注視する"])],
    ),
    (
        "「息子に誇れる仕事がしたかった」。山田さんは照れくさそうに笑った。",
        [("山田さん", ["息子に誇れる仕事がしたかった"])],
    ),
    (
        "同社の広報担当者は取材に対し、「個別の案件にはお答えできない」とコメントした。",
        [("同社の広報担当者", ["個別の案件にはお答えできない"])],
    ),
]

CHINESE: list[tuple[str, Expected]] = [
    (
        "“我们愿同各方一道努力”，王毅说。",
        [("王毅", ["我们愿同各方一道努力"])],
    ),
    (
        "外交部发言人毛宁15日在北京表示：“中方对此坚决反对。”",
        [("外交部发言人毛宁", ["中方对此坚决反对。"])],
    ),
    (
        "“这是一个好消息。”北京大学教授李明告诉记者，“但是还需要时间。”",
        [("北京大学教授李明", ["这是一个好消息。", "但是还需要时间。"])],
    ),
    (
        "市长指出，当前形势“总体稳定可控并且向好发展”。",
        [("市长", ["总体稳定可控并且向好发展"])],
    ),
    (
        "李明对记者说：“这里的变化太大了。”",
        [("李明", ["这里的变化太大了。"])],
    ),
    (
        "“我们没有退路，”公司总经理张伟坦言，“只能继续创新。”",
        [("公司总经理张伟", ["我们没有退路，", "只能继续创新。"])],
    ),
    (
        "联合国秘书长古特雷斯3日强调，各方应“保持最大限度的克制”。",
        [("联合国秘书长古特雷斯", ["保持最大限度的克制"])],
    ),
    (
        "“孩子们终于可以在家门口上学了！”村民王秀兰高兴地说。",
        [("村民王秀兰", ["孩子们终于可以在家门口上学了！"])],
    ),
    (
        "“今年的收成比去年好。”正在地里忙碌的村民老陈笑着说。",
        [("正在地里忙碌的村民老陈", ["今年的收成比去年好。"])],
    ),
    (
        "中国驻美大使谢锋在致辞中说，双方应“相向而行、管控分歧”。",
        [("中国驻美大使谢锋", ["相向而行、管控分歧"])],
    ),
    (
        "她告诉新华社记者：“我从来没有后悔过这个决定。”",
        [("她", ["我从来没有后悔过这个决定。"])],
    ),
    (
        "“那一刻，我的眼泪止不住地流，”王芳回忆道，“一切都值得。”",
        [("王芳", ["那一刻，我的眼泪止不住地流，", "一切都值得。"])],
    ),
]

ITALIAN: list[tuple[str, Expected]] = [
    (
        "«Non c’è più tempo da perdere», ha detto la presidente del Consiglio ai giornalisti.",
        [("la presidente del Consiglio", ["Non c’è più tempo da perdere"])],
    ),
    (
        "Secondo il procuratore, la situazione è “molto più grave di quanto si pensasse”.",
        [("il procuratore", ["molto più grave di quanto si pensasse"])],
    ),
    (
        "«La città è in ginocchio», spiega il sindaco Marco Bini. «Servono aiuti, e servono subito».",
        [("il sindaco Marco Bini", ["La città è in ginocchio", "Servono aiuti, e servono subito"])],
    ),
    (
        "«Non ci arrenderemo», ha ribadito il segretario del sindacato durante il comizio.",
        [("il segretario del sindacato", ["Non ci arrenderemo"])],
    ),
    (
        "Il ministro dell’Interno ha definito l’attacco “un atto vile e codardo”.",
        [("Il ministro dell’Interno", ["un atto vile e codardo"])],
    ),
    (
        "“Ho visto il fumo e sono scappata”, racconta Giulia Ferri, 34 anni. “È stato terribile.”",
        [("Giulia Ferri, 34 anni", ["Ho visto il fumo e sono scappata", "È stato terribile."])],
    ),
    (
        "Per l’avvocato della famiglia si tratta di “una sentenza che non rende giustizia a nessuno”.",
        [("l’avvocato della famiglia", ["una sentenza che non rende giustizia a nessuno"])],
    ),
    (
        "«È una giornata storica», ha commentato su Twitter il premier. «Ora tocca al Parlamento».",
        [("il premier", ["È una giornata storica", "Ora tocca al Parlamento"])],
    ),
    (
        "La procura ha parlato di un “sistema corruttivo ben collaudato”.",
        [("La procura", ["sistema corruttivo ben collaudato"])],
    ),
    (
        "Il presidente della Regione ha spiegato che i fondi “arriveranno entro l’anno”.",
        [("Il presidente della Regione", ["arriveranno entro l’anno"])],
    ),
    (
        "Maria Conti lavora qui da vent’anni. «Non ho mai visto tanta gente», racconta.",
        [("Maria Conti", ["Non ho mai visto tanta gente"])],
    ),
]

PORTUGUESE: list[tuple[str, Expected]] = [
    (
        "“Não vamos aceitar cortes na educação”, afirmou o ministro em entrevista coletiva.",
        [("o ministro", ["Não vamos aceitar cortes na educação"])],
    ),
    (
        "Segundo a polícia, o suspeito agiu “de forma fria e calculada”.",
        [("a polícia", ["de forma fria e calculada"])],
    ),
    (
        "A chuva não parava.\n— Não sei — disse João. — Talvez amanhã.",
        [("João", ["Não sei", "Talvez amanhã."])],
    ),
    (
        "“A situação é dramática”, disse à Lusa o presidente da câmara, Rui Fontes. “Precisamos de ajuda.”",
        [("o presidente da câmara, Rui Fontes", ["A situação é dramática", "Precisamos de ajuda."])],
    ),
    (
        "O governador classificou a greve como “irresponsável e ilegal”.",
        [("O governador", ["irresponsável e ilegal"])],
    ),
    (
        "De acordo com a Defesa Civil, o temporal foi “o pior dos últimos vinte anos”.",
        [("a Defesa Civil", ["o pior dos últimos vinte anos"])],
    ),
    (
        "A líder da oposição afirmou nesta terça-feira que o governo “perdeu o rumo” e pediu novas eleições.",
        [("A líder da oposição", ["perdeu o rumo"])],
    ),
    (
        "“É um momento histórico para o país”, afirmou à CNN a ministra da Saúde, Ana Prado.",
        [("a ministra da Saúde, Ana Prado", ["É um momento histórico para o país"])],
    ),
    (
        "O sindicato acusou a empresa de “desrespeitar os trabalhadores” e prometeu recorrer.",
        [("O sindicato", ["desrespeitar os trabalhadores"])],
    ),
    (
        "“Perdemos tudo”, conta a agricultora Joana Lima, de 51 anos. “Só ficou a parede da cozinha.”",
        [("a agricultora Joana Lima, de 51 anos", ["Perdemos tudo", "Só ficou a parede da cozinha."])],
    ),
    (
        "Para o economista Paulo Reis, a medida é “inócua e tardia”.",
        [("o economista Paulo Reis", ["inócua e tardia"])],
    ),
]

_TABLES = {
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "ja": JAPANESE,
    "zh": CHINESE,
    "it": ITALIAN,
    "pt": PORTUGUESE,
}
_CASES = [
    pytest.param(text, expected, id=f"{code}-{text[:24]}")
    for code, table in _TABLES.items()
    for text, expected in table
]


@pytest.mark.parametrize(("text", "expected"), _CASES)
def test_who_says_what(text: str, expected: Expected) -> None:
    assert list(zip(sources(text), parts(text), strict=True)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Das Programm im Überblick:\n– der Empfang im Rathaus\n– die Rede des Präsidenten\n– das Essen, dann Musik",
        "Les mesures annoncées :\n— une baisse des taxes, dit le texte\n— la fin de la prime",
        "The news in brief:\n— Ann Lee, said to be the next mayor, is ill\n— a bridge is closed",
        "Los puntos del acuerdo:\n—el precio de la luz\n—la ayuda a las familias",
    ],
)
def test_a_list_with_dashes_is_no_dialogue(text: str) -> None:
    assert parts(text) == []
