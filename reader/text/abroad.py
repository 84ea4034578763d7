"""What sites say in other languages than English, by the families of sitespeak.py.

Phrases are in lower case, words only, apostrophes straight; chosen by hand from what sites commonly say.
"""

from reader.text.phrasebook import phrases

ABROAD: dict[str, tuple[str, ...]] = {
    "thanks": phrases(
        """
        danke für ihren besuch | danke fürs lesen | vielen dank für ihr | vielen dank für ihre | merci de votre
        visite | merci d'avoir lu | merci de nous | gracias por leer | gracias por su visita | gracias por
        visitar | obrigado por ler | obrigado pela visita | grazie per aver letto | grazie per la visita |
        bedankt voor
        """
    ),
    "site": phrases(
        """
        unsere website | unserer website | unsere webseite | unserer webseite | unsere redaktion | die
        redaktion | unsere leser | diese seite | dieser seite | notre site | notre équipe | notre rédaction |
        la rédaction | nos lecteurs | ce site | nuestro sitio | nuestra web | nuestro equipo | nuestra
        redacción | nuestros lectores | este sitio | esta web | nosso site | nosso blog | nossa equipe | nossa
        redação | nossos leitores | este site | o site | o blog | nostro sito | nostra redazione | nostri
        lettori | questo sito | onze website | onze lezers | deze website | deze site | kami | situs ini | наш
        сайт | нашем сайте | 本站 | 当サイト
        """
    ),
    "contact": phrases(
        """
        kontaktieren sie uns | schreiben sie uns | kontakt | nous contacter | contactez nous | écrivez nous |
        contáctanos | contacte con | escríbenos | póngase en contacto | fale conosco | fale connosco | entre em
        contato | entre em contacto | envie sua | contattaci | scrivici | contatti | neem contact | telefon |
        teléfono | telefone | téléphone | telefono | hubungi kami | redaksi | свяжитесь
        """
    ),
    "newsletter": phrases(
        """
        newsletter abonnieren | abonnieren sie | jetzt abonnieren | zum newsletter | unseren newsletter | unser
        newsletter | melden sie sich | jetzt anmelden | kostenlos anmelden | per e mail | ihre e mail |
        benachrichtigungen | abonnez vous | s'abonner | inscrivez vous | s'inscrire | notre newsletter | notre
        lettre | lettre d'information | votre adresse | votre email | recevez | suscríbete | suscríbase |
        suscribirse | suscripción | boletín | nuestro boletín | tu correo | correo electrónico | recibe |
        recibir | assine | assinante | assinantes | inscreva se | cadastre se | nossa newsletter | receba | seu
        e mail | seu email | iscriviti | abbonati | nostra newsletter | la tua email | schrijf je in | meld je
        aan | nieuwsbrief | berlangganan | подпишитесь | подписаться | рассылку
        """
    ),
    "copyright": phrases(
        """
        urheberrecht | urheberrechtlich | nachdruck | vervielfältigung | reproduction interdite | reproduction
        même | droits de reproduction | prohibida la reproducción | prohibida su reproducción | reproducción
        total | proibida a reprodução | reprodução proibida | é proibida | riproduzione riservata | partita iva
        | p iva | cnpj | derechos | direitos autorais | derechos de autor | hak cipta dilindungi | все права
        защищены
        """
    ),
    "pointer": phrases(
        """
        lesen sie | lesen sie auch | lesen sie mehr | lesen sie hier | mehr zum thema | mehr dazu | auch
        interessant | weitere artikel | weitere themen | weitere informationen | das könnte sie | meistgelesen
        | zur startseite | hier klicken | klicken sie | à lire | à lire aussi | lire la suite | lire aussi | en
        savoir plus | voir aussi | voir plus | sur le même sujet | articles liés | les plus lus | cliquez ici |
        cliquez | lea también | lee también | te puede interesar | le puede interesar | más información | ver
        más | ver también | sigue leyendo | más leídas | lo más leído | noticias relacionadas | artículos
        relacionados | haz clic | haga clic | pincha aquí | leia mais | leia também | leia ainda | veja também
        | veja mais | veja todas | veja todos | ver mais | saiba mais | saiba tudo | saiba como | saiba as |
        confira | confira também | clique | clique aqui | mais lidas | notícias relacionadas | leggi anche |
        leggi tutto | leggi di più | scopri di più | potrebbe interessarti | articoli correlati | clicca |
        clicca qui | i più letti | lees ook | lees verder | lees meer | klik hier | baca juga | selengkapnya |
        klik di sini | читайте также | подробнее
        """
    ),
    "social": phrases(
        """
        folgen sie uns | folge uns | auf facebook | auf twitter | auf instagram | teilen sie | artikel teilen |
        suivez nous | sur facebook | sur twitter | sur les réseaux | partagez | partager sur | síguenos |
        síganos | síguenos en | en facebook | en twitter | compártelo | compartir en | redes sociales | siga
        nos | siga o | siga a | curta | no facebook | no twitter | no instagram | no whatsapp | compartilhe |
        compartilhar | partilhar | redes sociais | seguici | seguici su | su facebook | su twitter | condividi
        | volg ons | op facebook | bagikan | ikuti kami | подписывайтесь | поделиться
        """
    ),
    "author": phrases(
        """
        ist redakteur | ist redakteurin | ist autor | ist autorin | ist freier | ist freie | ist journalist |
        ist journalistin | schreibt für | schreibt über | schreibt seit | studierte | arbeitet als | arbeitet
        seit | geboren in | berufserfahrung | über den autor | über die autorin | zum autor | zur autorin | est
        journaliste | est rédacteur | est rédactrice | est l'auteur | est l'auteure | écrit pour | diplômé de |
        diplômée de | à propos de l'auteur | es periodista | es escritor | es autor | es autora | es redactor |
        licenciado en | licenciada en | escribe sobre | sobre el autor | sobre la autora | é jornalista | é
        autor | é autora | é escritor | é escritora | é colunista | é editor | é editora | é formado | é
        formada | formado em | formada em | co fundador | cofundador | sobre o autor | sobre a autora | è
        giornalista | è autore | è autrice | laureato in | laureata in | scrive per | si occupa di |
        sull'autore | schrijft voor | over de auteur
        """
    ),
    "comment": phrases(
        """
        kommentar schreiben | kommentar abgeben | kommentare | kommentare lesen | ihr kommentar | netiquette |
        antworten | wird nicht veröffentlicht | erforderliche felder | laisser un commentaire | laissez un
        commentaire | votre commentaire | commentaires | commenter | champs obligatoires | sont indiqués |
        répondre | deja un comentario | deja tu comentario | dejar un comentario | tu comentario | comentar |
        los comentarios | campos obligatorios | no será publicada | responder | deixe um comentário | deixe seu
        comentário | deixe uma resposta | deixe o seu | seu comentário | seu endereço de | os comentários |
        comente | não serão publicados | moderador | moderadores | lascia un commento | i commenti | commenti |
        campi obbligatori | rispondi | geef een reactie | reacties | tinggalkan komentar | tinggalkan balasan |
        balas | комментарии | комментарий | оставить комментарий | コメント
        """
    ),
    "legal": phrases(
        """
        cookies verwendet | verwendet cookies | verwenden cookies | nutzung von cookies | einsatz von cookies |
        datenschutzbestimmungen | datenschutzhinweise | nutzungsbedingungen | agb | impressum | stimmen sie |
        anzeige | anzeigen | werbung | politique de confidentialité | mentions légales | conditions générales |
        conditions d'utilisation | utilise des cookies | utilisation des cookies | utilisation de cookies | de
        cookies | données personnelles | publicité | en poursuivant | aviso legal | política de cookies | uso
        de cookies | utiliza cookies | utilizamos cookies | usamos cookies | protección de datos | datos
        personales | términos y condiciones | términos de uso | condiciones de uso | publicidad | política de
        privacidade | termos de uso | termos e condições | dados pessoais | publicidade | ao continuar |
        informativa | informativa sulla privacy | utilizza cookie | utilizza i cookie | uso dei cookie | dati
        personali | pubblicità | privacybeleid | gebruikt cookies | gebruik van cookies | algemene voorwaarden
        | kebijakan privasi | iklan | реклама | политика конфиденциальности
        """
    ),
    "money": phrases(
        """
        spenden | spenden sie | unterstützen sie uns | unterstützen sie unsere | mitglied werden | kostenlos
        testen | jetzt testen | pro monat | im monat | jetzt bestellen | faire un don | soutenez | soutenez
        nous | par mois | offre spéciale | gratuitement | haz una donación | apóyanos | hazte socio | hazte
        miembro | al mes | por mes | oferta | gratis | apoie | faça uma doação | seja membro | assinatura | por
        apenas | grátis | gratuito | dona ora | sostienici | sostieni | al mese | steun ons | doneer | per
        maand
        """
    ),
    "label": phrases(
        """
        startseite | suche | anmelden | registrieren | mehr | nach oben | drucken | quelle | quellen | foto |
        fotos | accueil | recherche | connexion | se connecter | imprimer | actualités | inicio | buscar |
        iniciar sesión | regístrate | imprimir | fuente | noticias | início | pesquisar | entrar | fonte |
        notícias | cerca | accedi | stampa | zoeken | inloggen | beranda | cari | masuk | sumber | ditulis oleh
        | diposting | tag | etiquetas
        """
    ),
}
