"""The words a site uses when it speaks for itself.

Phrases are in lower case, words only, apostrophes straight; chosen by hand from what sites commonly say.
"""

from reader.text.phrasebook import phrases


FAMILIES: dict[str, tuple[str, ...]] = {
    "thanks": phrases(
        """
        thank you for visiting | thanks for visiting | thank you for reading | thanks for reading |
        thank you for stopping by | thanks for stopping by | thank you for your support | thank you for
        supporting | thank you for your trust | appreciate your support | appreciate your trust | your
        trust and support | thank you for your interest | thanks for watching | thank you for being a |
        merci de votre | danke für ihre | gracias por leer | obrigado por
        """
    ),
    "site": phrases(
        """
        our website | our web site | our site | this website | this web site | this site | this blog |
        our blog | the website | our team | our newsroom | our journalism | our journalists | our
        reporters | our readers | our reporting | our coverage | our content | our mission | our
        services | our editors | our partners | our community | our publication | our staff | our page |
        our app | our members | our users | our newsletter | our newsletters | our podcast | our channel
        | we strive | we aim to | we are committed | we are not affiliated | not affiliated with | not
        associated with | registered trademark | trademarks of | a trademark of | a subsidiary of | a
        division of | leading source | leading resource | leading publisher | media group | media
        company | media network | corporate site | part of the network | daily updates | breaking news |
        keep you informed | keep you updated | up to date with | all the latest | latest news | latest
        updates | headlines | features the latest | this publication | this newspaper | quality content
        | ad blocker | adblocker | javascript | your browser | powered by | designed by | developed by |
        hosted by | theme by | wordpress | site map | unser angebot | nosso site | este site | nuestro
        sitio | notre site | dieser website
        """
    ),
    "contact": phrases(
        """
        contact us | reach out to us | reach us | feel free to reach | feel free to contact | get in
        touch | email us | e mail us | write to us | call us | send us | let us know | hear from you |
        have a tip | got a tip | news tip | news tips | story idea | send tips | have a story | have a
        question | have questions | any questions | questions or comments | comments or questions |
        questions or concerns | suggestions | feedback | telephone | tel | phone | fax | customer
        service | p o box | po box | may be reached | can be reached | reached at | reach him | reach
        her | reach the author | contact the author | contact the writer | email the | email him | email
        her | email address | e mail address | kontakt | contato | contacto | contactez
        """
    ),
    "newsletter": phrases(
        """
        newsletter | newsletters | subscribe | subscribing | subscribed | subscriber | subscribers |
        sign up | signing up | sign me up | signup | inbox | mailing list | email alerts | email updates
        | email alert | daily email | weekly email | daily briefing | morning briefing | daily digest |
        weekly digest | news alerts | stay informed | stay updated | stay up to date | never miss |
        don't miss | top headlines | top stories | best stories | big stories | get the latest | get the
        best | get breaking | get all the | delivered to your | delivered right | straight to your |
        right to your | no spam | spam | unsubscribe | stay on top | stay connected | keep up with |
        keep up to date | keep an eye on your | rss | rss feed | push notifications | notifications |
        assine | abonnieren | abonnez | suscríbete | suscribirse | inscreva se | receba | berlangganan |
        iscriviti
        """
    ),
    "copyright": phrases(
        """
        copyright | copyrighted | all rights reserved | all right reserved | rights reserved | may not
        be published | may not be reproduced | may not be republished | not be reproduced | be
        reproduced | reproduction of | reproduction in whole | without permission | without written
        permission | written permission | prior written | express written | reprinted with | republished
        | reprinted from | creative commons | licensed under | direitos reservados | rechte vorbehalten
        | droits réservés | derechos reservados | diritti riservati | rechten voorbehouden | 저작권자 | 저작권법
        | 무단전재 | 재배포금지 | 무단 | hak cipta | vat no | company no | registered in | publishing inc | media
        inc | inc all | llc all | llc | gmbh | ltd | impressum
        """
    ),
    "pointer": phrases(
        """
        read more | read also | read next | read now | read the full | read full | read our | read on |
        continue reading | full story | full article | more from | more on | more in | more stories |
        more news | more articles | more about | more info | more information | further information |
        learn more | find out more | see more | see all | view all | view more | show more | load more |
        related | related articles | related stories | related posts | related links | related topics |
        related news | you may also | you might also | you may like | you might like | also like |
        recommended | recommended for | most read | most popular | most viewed | most commented | most
        shared | popular posts | popular stories | trending | trending now | editor's picks | editors
        picks | editors' picks | what to read | must read | see also | also read | also see | click here
        | click to | click on | click the | tap here | watch now | watch live | watch the | watch video
        | listen now | listen to | next article | previous article | next post | previous post | next
        story | previous story | up next | check out | here's why | here's what | here's how | featured
        | sponsored | promoted | in case you missed | lire aussi | mehr zum | mehr lesen | weiterlesen |
        leia mais | leia também | leer más | lees meer | baca juga | selengkapnya | leggi anche | clique
        | saiba mais | veja | 関連記事 | 続きを読む
        """
    ),
    "social": phrases(
        """
        follow us | follow me | follow him | follow her | follow them | follow the | like us | join us |
        find us | find me | connect with | visit us | on twitter | on facebook | on instagram | on
        youtube | on linkedin | on pinterest | on telegram | via email | share this | share on | share
        via | share article | share your | share it | tweet | tweet this | retweet | facebook | twitter
        | instagram | linkedin | pinterest | whatsapp | reddit | youtube | tumblr | snapchat | telegram
        | flipboard | tiktok | google plus | google | email this | print this | download the | download
        our | our apps | mobile app | app store | google play | iphone | android | ios | join the
        conversation | join our | forums | compartilhar | teilen | partager | compartir
        """
    ),
    "author": phrases(
        """
        is a reporter | is a writer | is a journalist | is a freelance | is a contributor | is a
        contributing | is a senior | is a staff | is a columnist | is an editor | is the editor | is the
        author | is an author | is the founder | is a fellow | is a professor | is an associate | is an
        assistant | is a national | is a political | is an award | is a former | is a regular | is a
        producer | is a correspondent | senior fellow | staff writer | staff writers | senior writer |
        senior editor | senior reporter | managing editor | associate editor | contributing editor |
        contributing writer | editor in chief | freelance | award winning | columnist | contributor |
        the author of | about the author | about author | author of | author bio | full bio | bio |
        lives in | living in | resides in | based in | her husband | his wife | writes about | writes
        for | writing for | written for | has written | has covered | covers the | covering |
        contributed to this | contributed reporting | contributing | reporting by | editing by | writing
        by | compiled by | has been reporting | joined the | his work | her work | their work | his book
        | her book | views expressed | opinions expressed | views and opinions | author alone | are his
        own | are her own | are their own | are my own | posts by | articles by | stories by | view all
        posts | born in | graduated from | studied | associated press writer | associated press writers
        | press writers | autor | autorin | redakteur | blogger | co founder
        """
    ),
    "comment": phrases(
        """
        leave a comment | leave a reply | leave your | post a comment | post comment | add a comment |
        add comment | write a comment | submit comment | your comment | my comment | your comments |
        comments | comment | reply | replies | cancel reply | in the comments | comments are | comment
        policy | comment on | to comment | commenting | comments below | moderated | moderating |
        moderator | moderators | moderation | community guidelines | community rules | community
        standards | be respectful | respectful | on topic | report abuse | will not be published |
        required fields | fields are marked | notify me | logged in | log in | logout | login | log out
        | save my name | akismet | in this browser | your email | your name | your account | your
        username | password | captcha | recaptcha | says | upvote | great article | great post | nice
        post | good article | love this | thanks for sharing | thanks for the | thanks for this | i
        agree | you are commenting | komentar | comentários | comentarios | kommentare | kommentar |
        commentaires | campos obrigatórios | não será publicado | pflichtfelder | pingback | votes |
        vote
        """
    ),
    "legal": phrases(
        """
        cookies | cookie | cookie policy | use cookies | uses cookies | privacy | privacy policy |
        privacy notice | privacy statement | data protection | personal data | personal information |
        third parties | gdpr | consent | opt out | opt in | terms of use | terms of service | terms and
        conditions | terms conditions | user agreement | legal notice | legal | by continuing | by
        browsing | by signing | by using | by subscribing | by submitting | by clicking | by registering
        | you agree | you accept | you consent | i agree that | i accept | i consent | we use | accept |
        acceptance of | accept all | do not sell | disclaimer | disclosure | informational purposes |
        information purposes | educational purposes | investment advice | medical advice | financial
        advice | legal advice | professional advice | not constitute | affiliate | affiliates |
        affiliate links | affiliate program | associates program | earn a commission | may earn |
        advertising fees | paid partnership | advertise | advertisers | advertising | advertisement |
        advertisements | sponsor | sponsors | sponsored by | sponsored content | compensation |
        compensated | terms under | datenschutz | datenschutzerklärung | privacidade | privacidad |
        confidentialité | delayed by | real time quotes | stock quote | market data | data provided |
        published by | all times are
        """
    ),
    "money": phrases(
        """
        donate | donation | donations | support our | support us | support independent | support local |
        support this | become a | become a member | membership | members | member | free trial |
        subscription | subscriptions | buy now | shop now | order now | add to cart | shop | discount |
        discounts | coupon | coupons | off | deals | deal | sale | save up | tax deductible | 501 c 3 |
        for as little | per month | per year | per week | a month | a year | for free | free | gift |
        gifts | patreon | paypal | matching funds | premium | special offer | offers | offer | use code
        | use the code | issues for | paywalls | paywall | limited time
        """
    ),
    "label": phrases(
        """
        home | menu | search | search for | register | sign in | my account | account | skip to | skip
        to content | back to top | about | about us | contact | faq | faqs | help | careers | jobs |
        sitemap | archives | archive | video | videos | photos | photo gallery | gallery | galleries |
        loading | close | share | print | email | save | next | previous | prev | back | tags | tag |
        tagged | category | categories | topics | sections | section | filed under | posted in | posted
        by | posted on | published | updated | last updated | modified | source | sources | credit |
        credits | image credit | photo credit | getty images | news | sports | sport | business |
        politics | opinion | entertainment | technology | tech | lifestyle | health | travel | world |
        weather | culture | science | music | movies | tv | podcasts | podcast | events | classifieds |
        obituaries | real estate | autos | edition | editions | media | magazine | magazines | latest |
        popular | settings | language | english | advert | ad | ads | min read | minutes ago | minute
        ago | hours ago | hour ago | days ago | day ago | weeks ago | months ago | years ago | year ago
        | views | likes | shares
        """
    ),
}
"""What hints at boilerplate, by what it would be."""

SURE = phrases(
    """
    leave us a comment | join the discussion | join the conversation | be the first to comment | flag as inappropriate
    | log in to reply | sign in to comment | register to comment | view all comments | show comments | hide comments |
    read our comment | this article was originally published | this story was originally published | originally
    appeared on | republished with permission | reprinted with permission | reproduced with permission | all content
    on this | the information on this website | the content of this site | this site contains | not responsible for
    the content | do not necessarily reflect | does not necessarily reflect | paid content | advertise with us | work
    with us | careers at | about us contact | contact us about | editorial guidelines | editorial standards |
    corrections policy | report an error | report a correction | suggest a correction | submit a tip | breaking news
    alerts | push notifications | download on the | listen on apple | apple podcasts | subscribe on | watch us on |
    subscribe to our channel | buy me a coffee | buy us a coffee | support us on | become a supporter | make a
    contribution | one time contribution | read our full | learn more about our | find out more about | see our
    privacy | mentions légales | politique de confidentialité | politica de privacidad | política de privacidad |
    política de privacidade | datenschutzerklärung | allgemeine geschäftsbedingungen | inscrivez vous | abonnez vous |
    jetzt abonnieren | newsletter anmelden | melden sie sich | suscríbase | suscríbete a | inscreva se | siga nos |
    síguenos | suivez nous | folgen sie uns | thank you for visiting our | thanks for visiting our | visiting our
    website | visit our website | thank you for your trust | your trust and support | feel free to reach out to us |
    our privacy policy | read our privacy | uses cookies | use cookies | use cookies to | these cookies | cookie
    policy | cookie settings | our terms of | terms of use | terms of service | privacy policy | data protection
    policy | all rights reserved | all right reserved | may not be reproduced | may not be published | may not be
    republished | without written permission | prior written permission | express written permission | a registered
    trademark of | are registered trademarks | creative commons attribution | this work is licensed | todos os
    direitos reservados | alle rechte vorbehalten | tous droits réservés | todos los derechos reservados | tutti i
    diritti riservati | alle rechten voorbehouden | hak cipta | 저작권자 | 저작권법 | 무단전재 | 재배포금지 | your email address will
    not | email address will not be | will not be published | required fields are marked | fields are marked | save my
    name | for the next time i comment | notify me of | notify me via | notify me when | reduce spam | uses akismet |
    comment data is processed | leave a comment | leave a reply | post a comment | add a comment | write a comment |
    to post a comment | logged in to post | log in to comment | you are commenting using | comments are closed |
    comments are moderated | community guidelines | community rules | comment policy | não será publicado | campos
    obrigatórios | nicht veröffentlicht | ne sera pas publiée | no será publicada | sign up for our | sign up to our |
    sign up for the | sign up here | sign up now | signing up you agree | subscribe to our | subscribe now |
    subscribing to our | our newsletter | our newsletters | our daily newsletter | our weekly newsletter | our email
    newsletter | free newsletter | daily newsletter | email newsletter | in your inbox | to your inbox | your inbox |
    delivered to your | unsubscribe at any time | enter your email | your email address to | follow us on | like us on
    | find us on | join us on | follow him on | follow her on | follow them on | follow me on | follow the author |
    download our app | download the app | our mobile app | on the app store | on google play | share this article |
    share this story | share this post | share on facebook | share on twitter | share via email | contributed to this
    report | contributed to this story | contributed to this article | is a reporter for | is a writer for | is a
    staff writer | is a freelance writer | is a freelance journalist | is a senior editor | is a senior writer | is a
    contributing writer | is a contributing editor | is a contributor to | is the editor of | is the author of | is an
    award winning | is a journalist | is a columnist for | is a correspondent for | those of the author | view all
    posts by | more from the author | reach the author at | reach the writer at | you can reach | may be reached at |
    can be reached at | have a tip | got a tip | send us a tip | send tips to | send us an email | send us your | we
    want to hear from you | email us at | contact us at | become a member | become a subscriber | become a patron |
    support our journalism | support independent journalism | please consider donating | please consider supporting |
    make a donation | tax deductible | subscribe today | already a subscriber | already have an account | you have
    free articles | articles remaining | affiliate links | affiliate commission | affiliate advertising program | earn
    a commission | earn advertising fees | earn fees by linking | associates program | for informational purposes only
    | not provide medical advice | not investment advice | not constitute investment | not financial advice | ad
    blocker | turn off your ad | enable javascript | your browser does not | site is protected by recaptcha | by
    continuing to use | by continuing to browse | by using this site | by using this website | use of this site | use
    of this website | this site constitutes | you agree to our | you accept our | we'll assume you're ok | improve
    your experience | improve user experience | best browsing experience | personalising content and | do not sell my
    | opt out of | european users agree | related articles | related stories | related posts | you may also like | you
    might also like | you may also be interested | recommended for you | popular posts | trending now | read more
    about | click here to | click here for more | for more information visit | stay up to date with | stay on top of |
    get breaking | get the day's | never miss a | don't miss a | stay informed | today's top | powered by wordpress |
    designed and developed by | our award winning | we rely on advertising | follow us by email | our corporate site |
    all systems operational | check out our status | you have successfully subscribed | problem subscribing | double
    check your email | check your email for | thanks for subscribing | thank you for subscribing | thanks for signing
    up | thank you for signing up | no spam we promise | we respect your privacy | we won't share your | we'll never
    share your | unsubscribe from | you can unsubscribe | manage your subscription | your subscription | subscribe
    here | subscribe for free | sign up for free | sign up today | sign up to receive | sign up to get | sign up below
    | register for free | create a free account | log in to your account | be the first to know | get our free | get
    our daily | get our weekly | for more newsletters | emails from us | receive our | join our mailing list |
    subscribe to the newsletter | free trial | cancel anytime | cancel at any time | subscriber only | members get |
    for subscribers only | get unlimited access | get access to | unlimited digital access | use the code | use promo
    code | ad free experience | if you enjoyed this | if you liked this | enjoyed this article | like what you're
    reading | like this story | reader supported | reader funded | help us keep | help keep our | your donation | your
    support helps | donate today | donate now | ko fi | gofundme | fill in your details below | click an icon to log |
    awaiting moderation | subject to moderation | moderating all comments | all comments are | comments will be |
    comments that are | abusive comments | personal attacks | off topic | in order to comment | you must be logged in
    | please log in to | please sign in to | view comments | read comments | have your say | what do you think about |
    let us know in the comments | in the comments below | in the comment section | comments section below | sound off
    in the | tell us in the comments | thanks for your comment | thank you for your comment | thanks for your feedback
    | thank you for sharing | great article | great post | thanks for sharing | opinions expressed are | opinions
    expressed in this | views expressed in this | views expressed here | opinions expressed by | views expressed by |
    their own and do not | this post contains affiliate | may contain affiliate | as an amazon associate | qualifying
    purchases | we may receive a commission | we may earn | at no extra cost to you | no additional cost to you |
    links on our site | for general information | general informational purposes | not intended as | not a substitute
    for professional | is not intended to be a | consult your doctor before | seek professional advice | past
    performance is not | quotes delayed | delayed at least | market data provided | your personal data | your personal
    information | processing of your | revoke this consent | withdraw your consent | your consent | data protection
    officer | manage cookies | manage preferences | reject all | accept all cookies | accept cookies | necessary
    cookies | essential cookies | third party cookies | cookies to ensure | cookies to provide | cookies on our |
    stored on your browser | our use of cookies | by clicking accept | by subscribing you | by registering you | by
    submitting this | by submitting your | by entering your | you consent to | you acknowledge that | we reserve the
    right | the material on this site | material from this site | content on this site | for personal use only |
    personal non commercial use | its licensors | their respective owners | a subsidiary of | is a division of | is a
    trademark of | is a registered trademark | registered trademarks of | registered in england | registered office |
    company number | vat number | registered charity | reproduction in whole or | without express written | without
    the express | without prior permission | without our permission | broadcast rewritten or redistributed | copyright
    policy | about this site | about this website | customer service center | customer support | our sister site | our
    affiliate website | part of the usa today network | an independent news | our editorial team | our newsroom | our
    team of | our network of | leading source of | is the leading source | features the latest | brings you the latest
    | your source for | your one stop | official website of | watch our latest | subscribe on youtube | listen and
    subscribe | rate and review | wherever you get your podcasts | available on itunes | listen on spotify | follow
    our | like our facebook | join our facebook | join our telegram | join our whatsapp | join our community | follow
    us | find us on facebook | connect with us | on twitter at | tweet him | tweet her | tweets at | follow on twitter
    | this article first appeared | first appeared on | first appeared in | originally published on | originally
    published in | originally published by | republished from | read the original | read more at | read more here |
    read more on | read the full story | read the full article | read our | click here for | click here if | click on
    the link | tap here to | view the full | see our full | more from our | from our partners | around the web | in
    case you missed | editor's picks | more top stories | most read stories | also read | also see | up next | don't
    forget to | be sure to check out | is a staff reporter | is a senior reporter | is a freelance reporter | is a
    freelancer | is a freelance | is a contributing | is a contributor | is a regular contributor | is an editor at |
    is an editor for | is a senior correspondent | is a senior fellow at | is a fellow at | is a research fellow | is
    a visiting | is the founder of | is founder of | is founder and | is co founder of | is a co founder | is the co
    founder | is the co author | is the author | is editor of | is editor in chief | is managing editor | is the
    managing editor | is deputy editor | is associate editor | is executive editor | is director of the | is a
    professor of | is a professor at | is a writer and | is a writer based | is a journalist based | is a journalist
    who | is a blogger | is a reporter with | is a reporter at | is a writer at | is a columnist | his latest book is
    | her latest book is | his most recent book | her most recent book | is the host of | holds a degree in | holds a
    master's | holds a bachelor's | graduated with a | has written for | has written about | has been reporting | has
    been covering | has been writing | whose work has appeared | work has appeared in | her work has appeared | his
    work has appeared | when she's not | when he's not | when not writing | in her spare time | in his spare time | in
    her free time | in his free time | lives with her | lives with his | lives in new | about the author | with
    additional reporting | additional reporting by | reporting by | editing by | associated press contributed | for
    more information please | for more information on | for more information about | for further information | send
    your letters | letters to the editor | send a letter to | to submit a | press inquiries | media inquiries | for
    press inquiries | tickets are available at | register for the | to register for | to purchase tickets
    """
)
"""What an article hardly ever says."""

REASONS = {
    "thanks": "thanks visitors",
    "site": "speaks of the site itself",
    "contact": "asks to get in touch",
    "newsletter": "a newsletter plea",
    "copyright": "a copyright line",
    "pointer": "points to other articles",
    "social": "a social or app prompt",
    "author": "a note on the author",
    "comment": "rules or a call for comments",
    "legal": "terms, cookies or advertising",
    "money": "asks for money or offers a deal",
    "label": "a label of the page",
}
"""What a reader is told of each family."""
