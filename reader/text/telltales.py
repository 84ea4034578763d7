"""Phrases an article hardly ever uses, and sites often do, in some languages.

In lower case, words only, apostrophes straight; chosen by hand from what sites commonly say.
"""

from reader.text.phrasebook import phrases

SURE = phrases(
    """
    leave us a comment | join the discussion | join the conversation | be the first to comment | flag as
    inappropriate | log in to reply | sign in to comment | register to comment | view all comments | show
    comments | hide comments | read our comment | this article was originally published | this story was
    originally published | originally appeared on | republished with permission | reprinted with permission |
    reproduced with permission | all content on this | the information on this website | the content of this
    site | this site contains | not responsible for the content | do not necessarily reflect | does not
    necessarily reflect | paid content | advertise with us | work with us | careers at | about us contact |
    contact us about | editorial guidelines | editorial standards | corrections policy | report an error |
    report a correction | suggest a correction | submit a tip | breaking news alerts | push notifications |
    download on the | listen on apple | apple podcasts | subscribe on | watch us on | subscribe to our channel
    | buy me a coffee | buy us a coffee | support us on | become a supporter | make a contribution | one time
    contribution | read our full | learn more about our | find out more about | see our privacy | mentions
    légales | politique de confidentialité | politica de privacidad | política de privacidad | política de
    privacidade | datenschutzerklärung | allgemeine geschäftsbedingungen | inscrivez vous | abonnez vous |
    jetzt abonnieren | newsletter anmelden | melden sie sich | suscríbase | suscríbete a | inscreva se | siga
    nos | síguenos | suivez nous | folgen sie uns | thank you for visiting our | thanks for visiting our |
    visiting our website | visit our website | thank you for your trust | your trust and support | feel free to
    reach out to us | our privacy policy | read our privacy | uses cookies | use cookies | use cookies to |
    these cookies | cookie policy | cookie settings | our terms of | terms of use | terms of service | privacy
    policy | data protection policy | all rights reserved | all right reserved | may not be reproduced | may
    not be published | may not be republished | without written permission | prior written permission | express
    written permission | a registered trademark of | are registered trademarks | creative commons attribution |
    this work is licensed | todos os direitos reservados | alle rechte vorbehalten | tous droits réservés |
    todos los derechos reservados | tutti i diritti riservati | alle rechten voorbehouden | hak cipta |
    저작권자 | 저작권법 | 무단전재 | 재배포금지 | your email address will not | email address will not be |
    will not be published | required fields are marked | fields are marked | save my name | for the next time i
    comment | notify me of | notify me via | notify me when | reduce spam | uses akismet | comment data is
    processed | leave a comment | leave a reply | post a comment | add a comment | write a comment | to post a
    comment | logged in to post | log in to comment | you are commenting using | comments are closed | comments
    are moderated | community guidelines | community rules | comment policy | não será publicado | campos
    obrigatórios | nicht veröffentlicht | ne sera pas publiée | no será publicada | sign up for our | sign up
    to our | sign up for the | sign up here | sign up now | signing up you agree | subscribe to our | subscribe
    now | subscribing to our | our newsletter | our newsletters | our daily newsletter | our weekly newsletter
    | our email newsletter | free newsletter | daily newsletter | email newsletter | in your inbox | to your
    inbox | your inbox | delivered to your | unsubscribe at any time | enter your email | your email address to
    | follow us on | like us on | find us on | join us on | follow him on | follow her on | follow them on |
    follow me on | follow the author | download our app | download the app | our mobile app | on the app store
    | on google play | share this article | share this story | share this post | share on facebook | share on
    twitter | share via email | contributed to this report | contributed to this story | contributed to this
    article | is a reporter for | is a writer for | is a staff writer | is a freelance writer | is a freelance
    journalist | is a senior editor | is a senior writer | is a contributing writer | is a contributing editor
    | is a contributor to | is the editor of | is the author of | is an award winning | is a journalist | is a
    columnist for | is a correspondent for | those of the author | view all posts by | more from the author |
    reach the author at | reach the writer at | you can reach | may be reached at | can be reached at | have a
    tip | got a tip | send us a tip | send tips to | send us an email | send us your | we want to hear from you
    | email us at | contact us at | become a member | become a subscriber | become a patron | support our
    journalism | support independent journalism | please consider donating | please consider supporting | make
    a donation | tax deductible | subscribe today | already a subscriber | already have an account | you have
    free articles | articles remaining | affiliate links | affiliate commission | affiliate advertising program
    | earn a commission | earn advertising fees | earn fees by linking | associates program | for informational
    purposes only | not provide medical advice | not investment advice | not constitute investment | not
    financial advice | ad blocker | turn off your ad | enable javascript | your browser does not | site is
    protected by recaptcha | by continuing to use | by continuing to browse | by using this site | by using
    this website | use of this site | use of this website | this site constitutes | you agree to our | you
    accept our | we'll assume you're ok | improve your experience | improve user experience | best browsing
    experience | personalising content and | do not sell my | opt out of | european users agree | related
    articles | related stories | related posts | you may also like | you might also like | you may also be
    interested | recommended for you | popular posts | trending now | read more about | click here to | click
    here for more | for more information visit | stay up to date with | stay on top of | get breaking | get the
    day's | never miss a | don't miss a | stay informed | today's top | powered by wordpress | designed and
    developed by | our award winning | we rely on advertising | follow us by email | our corporate site | you
    have successfully subscribed | check your email for | thanks for subscribing | thank you for subscribing |
    thanks for signing up | thank you for signing up | we respect your privacy | we won't share your |
    unsubscribe from | you can unsubscribe | manage your subscription | your subscription | subscribe here |
    subscribe for free | sign up for free | sign up today | sign up to receive | sign up to get | sign up below
    | register for free | create a free account | log in to your account | be the first to know | get our free
    | get our daily | get our weekly | emails from us | receive our | join our mailing list | subscribe to the
    newsletter | free trial | cancel anytime | cancel at any time | subscriber only | members get | for
    subscribers only | get unlimited access | get access to | unlimited digital access | use promo code | ad
    free experience | if you liked this | enjoyed this article | like what you're reading | like this story |
    reader supported | reader funded | help us keep | help keep our | your donation | your support helps |
    donate today | donate now | ko fi | gofundme | fill in your details below | click an icon to log | awaiting
    moderation | subject to moderation | all comments are | comments will be | comments that are | abusive
    comments | personal attacks | off topic | you must be logged in | please log in to | please sign in to |
    view comments | read comments | have your say | what do you think about | let us know in the comments | in
    the comments below | in the comment section | comments section below | sound off in the | tell us in the
    comments | thanks for your comment | thank you for your comment | thanks for your feedback | thank you for
    sharing | great article | great post | thanks for sharing | opinions expressed are | opinions expressed in
    this | views expressed in this | views expressed here | opinions expressed by | views expressed by | their
    own and do not | this post contains affiliate | may contain affiliate | as an amazon associate | qualifying
    purchases | we may receive a commission | we may earn | at no extra cost to you | no additional cost to you
    | links on our site | for general information | general informational purposes | not intended as | not a
    substitute for professional | is not intended to be a | consult your doctor before | seek professional
    advice | past performance is not | quotes delayed | market data provided | your personal data | your
    personal information | processing of your | withdraw your consent | your consent | data protection officer
    | manage cookies | manage preferences | reject all | accept all cookies | accept cookies | necessary
    cookies | essential cookies | third party cookies | cookies to ensure | cookies to provide | cookies on our
    | our use of cookies | by clicking accept | by subscribing you | by registering you | by submitting this |
    by submitting your | by entering your | you consent to | you acknowledge that | we reserve the right |
    material from this site | content on this site | for personal use only | personal non commercial use | its
    licensors | their respective owners | a subsidiary of | is a division of | is a trademark of | is a
    registered trademark | registered trademarks of | registered in england | registered office | company
    number | vat number | registered charity | reproduction in whole or | without express written | without the
    express | without prior permission | without our permission | broadcast rewritten or redistributed | about
    this site | about this website | customer support | our sister site | an independent news | our editorial
    team | our newsroom | our team of | our network of | leading source of | is the leading source | brings you
    the latest | your source for | your one stop | official website of | watch our latest | subscribe on
    youtube | listen and subscribe | rate and review | wherever you get your podcasts | available on itunes |
    listen on spotify | follow our | like our facebook | join our facebook | join our telegram | join our
    whatsapp | join our community | follow us | find us on facebook | connect with us | on twitter at | tweet
    him | tweet her | tweets at | follow on twitter | this article first appeared | first appeared on | first
    appeared in | originally published on | originally published in | originally published by | republished
    from | read the original | read more at | read more here | read more on | read the full story | read the
    full article | read our | click here for | click here if | click on the link | tap here to | view the full
    | see our full | more from our | from our partners | around the web | in case you missed | editor's picks |
    more top stories | most read stories | also read | also see | up next | don't forget to | be sure to check
    out | is a staff reporter | is a senior reporter | is a freelance reporter | is a freelancer | is a
    freelance | is a contributing | is a contributor | is a regular contributor | is an editor at | is an
    editor for | is a senior correspondent | is a senior fellow at | is a fellow at | is a research fellow | is
    a visiting | is the founder of | is founder of | is co founder of | is a co founder | is the co founder |
    is the co author | is the author | is editor of | is editor in chief | is managing editor | is the managing
    editor | is deputy editor | is associate editor | is executive editor | is director of the | is a professor
    of | is a professor at | is a writer and | is a writer based | is a journalist based | is a journalist who
    | is a blogger | is a reporter with | is a reporter at | is a writer at | is a columnist | his latest book
    is | her latest book is | his most recent book | her most recent book | is the host of | holds a degree in
    | holds a master's | holds a bachelor's | graduated with a | has written for | has written about | has been
    reporting | has been covering | has been writing | whose work has appeared | work has appeared in | her
    work has appeared | his work has appeared | when she's not | when he's not | when not writing | in her
    spare time | in his spare time | in her free time | in his free time | lives with her | lives with his |
    lives in new | about the author | with additional reporting | associated press contributed | for more
    information please | for more information on | for more information about | for further information | send
    your letters | letters to the editor | send a letter to | to submit a | press inquiries | media inquiries |
    for press inquiries | tickets are available at | register for the | to register for | to purchase tickets
    """
)

SURE_ABROAD = phrases(
    """
    alle rechte | nachdruck verboten | unseren newsletter | unser newsletter | kostenlos anmelden | verwendet
    cookies | verwenden cookies | nutzt cookies | einsatz von cookies | ihre einwilligung | unsere datenschutz
    | kommentar schreiben | kommentar abgeben | erforderliche felder sind | zum kommentieren | lesen sie auch |
    lesen sie mehr | das könnte sie auch | mehr zum thema | über den autor | über die autorin | zur person |
    mitglied werden | unterstützen sie unsere | utilise des cookies | utilisation de cookies | l'utilisation de
    cookies | champs obligatoires | laisser un commentaire | votre adresse e mail | votre adresse de messagerie
    | notre newsletter | lire aussi | à lire aussi | lire la suite | en savoir plus sur | reproduction
    interdite | faire un don | soutenez nous | à propos de l'auteur | utiliza cookies | utilizamos cookies |
    usamos cookies | uso de cookies | política de cookies | deja un comentario | dejar un comentario | tu
    dirección de correo | los campos obligatorios | nuestro boletín | nuestra newsletter | prohibida la
    reproducción | reproducción total o | lea también | lee también | te puede interesar | más información en |
    sobre el autor | sobre la autora | deixe um comentário | deixe seu comentário | seu endereço de e |
    endereço de e mail | os campos obrigatórios | nossa newsletter | em seu email | no seu e mail | clique aqui
    | clique no link | saiba mais sobre | leia mais | leia também | veja também | confira também | receba as
    notícias | siga o | é proibida a reprodução | reprodução proibida | sobre o autor | sobre a autora | é
    jornalista | é formado em | é formada em | utilizza cookie | utilizza i cookie | l'uso dei cookie | lascia
    un commento | campi obbligatori | il tuo indirizzo email | la nostra newsletter | nostra newsletter | leggi
    anche | clicca qui | riproduzione riservata | iscriviti alla | seguici su | gebruikt cookies | gebruik van
    cookies | geef een reactie | lees ook | nieuwsbrief | tinggalkan komentar | tinggalkan balasan | baca juga
    | все права защищены | читайте также | подписывайтесь на | оставить комментарий
    """
)
